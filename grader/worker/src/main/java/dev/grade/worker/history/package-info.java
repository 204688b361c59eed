/** Writes down what the threads of a check called, and what came of it. */
@NullMarked
package dev.grade.worker.history;

import org.jspecify.annotations.NullMarked;
