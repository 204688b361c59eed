/** Reads the compiler's own symbols out of an analysis of the sources. */
@NullMarked
package dev.grade.inspect.resolve.javac;

import org.jspecify.annotations.NullMarked;
