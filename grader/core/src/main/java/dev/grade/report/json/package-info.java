/** Writes a report as JSON, format grade-report/1. */
@NullMarked
package dev.grade.report.json;

import org.jspecify.annotations.NullMarked;
