/** Every exercise of the repository, graded on every known answer. */
@NullMarked
package dev.grade.exercises;

import org.jspecify.annotations.NullMarked;
