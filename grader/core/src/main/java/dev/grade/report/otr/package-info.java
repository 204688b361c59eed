/** Writes reports as events of Open Test Reporting. */
@NullMarked
package dev.grade.report.otr;

import org.jspecify.annotations.NullMarked;
