/** Runs a compiled submission in workers and collects one result per check. */
@NullMarked
package dev.grade.run;

import org.jspecify.annotations.NullMarked;
