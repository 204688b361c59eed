/** Explores the schedules of a check instead of running it on real threads. */
@NullMarked
package dev.grade.worker.explore;

import org.jspecify.annotations.NullMarked;
