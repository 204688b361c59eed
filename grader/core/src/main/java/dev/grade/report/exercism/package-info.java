/** Writes reports for Exercism. */
@NullMarked
package dev.grade.report.exercism;

import org.jspecify.annotations.NullMarked;
