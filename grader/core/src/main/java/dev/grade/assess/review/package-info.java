/** Reads what a candidate sent back, and says what became of it. */
@NullMarked
package dev.grade.assess.review;

import org.jspecify.annotations.NullMarked;
