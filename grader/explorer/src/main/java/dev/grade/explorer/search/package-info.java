/** Chooses schedules, one after another, until one fails or the budget is used up. */
@NullMarked
package dev.grade.explorer.search;

import org.jspecify.annotations.NullMarked;
