/** Which function calls which, on which thread, with which values. */
@NullMarked
package dev.grade.inspect.flow;

import org.jspecify.annotations.NullMarked;
