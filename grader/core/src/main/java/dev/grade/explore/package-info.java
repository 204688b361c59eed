/** Explores and replays whole programs: reads and compiles them, runs the explorer in a child JVM, tells what it found. */
@NullMarked
package dev.grade.explore;

import org.jspecify.annotations.NullMarked;
