/** Writes reports for Gradescope. */
@NullMarked
package dev.grade.report.gradescope;

import org.jspecify.annotations.NullMarked;
