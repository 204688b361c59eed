/** Proves that an exercise grades well: grades every variant of it and compares with what each must get. */
@NullMarked
package dev.grade.verify;

import org.jspecify.annotations.NullMarked;
