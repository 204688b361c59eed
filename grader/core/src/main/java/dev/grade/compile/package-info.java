/** Turns a submission into classes or into diagnostics a student can act on. */
@NullMarked
package dev.grade.compile;

import org.jspecify.annotations.NullMarked;
