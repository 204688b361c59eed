/** Lets a compiled submission run only if it uses nothing but what its exercise allows. */
@NullMarked
package dev.grade.admit;

import org.jspecify.annotations.NullMarked;
