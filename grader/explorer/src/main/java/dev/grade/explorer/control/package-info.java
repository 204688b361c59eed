/** The machinery under a running program: its threads as continuations, its monitors, its clock and its happens-before relation. */
@NullMarked
package dev.grade.explorer.control;

import org.jspecify.annotations.NullMarked;
