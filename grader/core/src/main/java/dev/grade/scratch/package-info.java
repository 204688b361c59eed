/** Folders for a while, and what becomes of them when their owner is killed. */
@NullMarked
package dev.grade.scratch;

import org.jspecify.annotations.NullMarked;
