/** Writes reports as a SARIF 2.1.0 log. */
@NullMarked
package dev.grade.report.sarif;

import org.jspecify.annotations.NullMarked;
