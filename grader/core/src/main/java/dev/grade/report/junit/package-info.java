/** Writes reports as JUnit XML. */
@NullMarked
package dev.grade.report.junit;

import org.jspecify.annotations.NullMarked;
