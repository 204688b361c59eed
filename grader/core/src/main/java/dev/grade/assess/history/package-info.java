/** Reads the history that a candidate's git kept, out of a zip and in memory only. */
@NullMarked
package dev.grade.assess.history;

import org.jspecify.annotations.NullMarked;
