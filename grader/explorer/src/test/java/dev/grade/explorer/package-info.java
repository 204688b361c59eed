/** Tests of the explorer, on whole programs. */
@NullMarked
package dev.grade.explorer;

import org.jspecify.annotations.NullMarked;
