/** A new exercise to start from. */
@NullMarked
package dev.grade.author;

import org.jspecify.annotations.NullMarked;
