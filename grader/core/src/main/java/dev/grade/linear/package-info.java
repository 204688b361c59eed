/** Judges histories of calls: is there an order, one call at a time, that explains them. */
@NullMarked
package dev.grade.linear;

import org.jspecify.annotations.NullMarked;
