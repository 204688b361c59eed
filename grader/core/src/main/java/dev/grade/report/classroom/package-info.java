/** Writes reports for Classroom 50. */
@NullMarked
package dev.grade.report.classroom;

import org.jspecify.annotations.NullMarked;
