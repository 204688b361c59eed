/** Repeats a concurrent scenario on real threads in the ways that show most bugs. */
@NullMarked
package dev.grade.worker.stress;

import org.jspecify.annotations.NullMarked;
