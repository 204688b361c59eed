/** Finds the schedule that breaks a concurrent program, tells it as a story, and plays it again. */
@NullMarked
package dev.grade.explorer;

import org.jspecify.annotations.NullMarked;
