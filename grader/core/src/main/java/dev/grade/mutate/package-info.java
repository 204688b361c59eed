/** Makes concurrency mutants: copies of an answer with one small, typical mistake each. */
@NullMarked
package dev.grade.mutate;

import org.jspecify.annotations.NullMarked;
