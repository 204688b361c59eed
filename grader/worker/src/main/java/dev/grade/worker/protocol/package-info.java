/** What the grading process and a worker say to each other, and how it is framed on the pipe. */
@NullMarked
package dev.grade.worker.protocol;

import org.jspecify.annotations.NullMarked;
