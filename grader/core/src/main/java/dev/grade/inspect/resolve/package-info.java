/** Answers which method a call means and which type an expression has: the compiler first, then two ever weaker readers. */
@NullMarked
package dev.grade.inspect.resolve;

import org.jspecify.annotations.NullMarked;
