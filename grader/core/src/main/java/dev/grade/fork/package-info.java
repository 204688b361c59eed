/** Starts JVMs as child processes, bounds them, and ends them with everything they started. */
@NullMarked
package dev.grade.fork;

import org.jspecify.annotations.NullMarked;
