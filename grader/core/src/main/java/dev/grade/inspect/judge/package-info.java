/** Decides whether a blocking call that a thread can reach counts, and how much. */
@NullMarked
package dev.grade.inspect.judge;

import org.jspecify.annotations.NullMarked;
