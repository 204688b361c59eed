/** Keeps child processes away from the rest of the machine, as far as the system can, and finds out how far that is. */
@NullMarked
package dev.grade.fork.confine;

import org.jspecify.annotations.NullMarked;
