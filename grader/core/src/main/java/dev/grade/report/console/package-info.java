/** Writes a report for a person at a terminal. */
@NullMarked
package dev.grade.report.console;

import org.jspecify.annotations.NullMarked;
