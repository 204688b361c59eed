/** Input that its user must mend. */
@NullMarked
package dev.grade.input;

import org.jspecify.annotations.NullMarked;
