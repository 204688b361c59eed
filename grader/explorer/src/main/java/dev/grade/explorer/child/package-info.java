/** A JVM that explores or replays one program and sends home what it found. */
@NullMarked
package dev.grade.explorer.child;

import org.jspecify.annotations.NullMarked;
