/** Writes reports as one page for a browser, which needs nothing but itself. */
@NullMarked
package dev.grade.report.html;

import org.jspecify.annotations.NullMarked;
