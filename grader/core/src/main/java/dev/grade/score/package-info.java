/** Turns results into points; pure functions. */
@NullMarked
package dev.grade.score;

import org.jspecify.annotations.NullMarked;
