/** What an exercise or a person at a shell may set for an inspection. */
@NullMarked
package dev.grade.inspect.options;

import org.jspecify.annotations.NullMarked;
