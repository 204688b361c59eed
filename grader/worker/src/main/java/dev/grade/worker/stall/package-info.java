/** Tells from their state that threads will never go on, and why. */
@NullMarked
package dev.grade.worker.stall;

import org.jspecify.annotations.NullMarked;
