/** What a check of processes works with: a folder, programs that the student's code starts, and JVMs beside the worker. */
@NullMarked
package dev.grade.worker.outside;

import org.jspecify.annotations.NullMarked;
