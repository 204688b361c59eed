/** Attacks on the grader, and honest programs that must not be taken for any. */
@NullMarked
package dev.grade.trust;

import org.jspecify.annotations.NullMarked;
