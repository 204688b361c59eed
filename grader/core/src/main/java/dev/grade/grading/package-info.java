/** The pipeline from a submission to a report; the only package that knows all stages. */
@NullMarked
package dev.grade.grading;

import org.jspecify.annotations.NullMarked;
