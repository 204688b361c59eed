/** Turns a throwable into the result of a check. */
@NullMarked
package dev.grade.worker.blame;

import org.jspecify.annotations.NullMarked;
