/** Writes reports for GitHub Actions: annotations and the summary of a step. */
@NullMarked
package dev.grade.report.github;

import org.jspecify.annotations.NullMarked;
