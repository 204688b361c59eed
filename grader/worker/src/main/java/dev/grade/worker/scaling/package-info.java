/** Measures what runs at the same time, how work is shared and what it costs, by states, counts and processor time. */
@NullMarked
package dev.grade.worker.scaling;

import org.jspecify.annotations.NullMarked;
