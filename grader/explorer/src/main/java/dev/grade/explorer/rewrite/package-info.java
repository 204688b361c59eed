/** Turns the program's classes, and a private copy of the JDK's concurrency classes, into code that asks the scheduler. */
@NullMarked
package dev.grade.explorer.rewrite;

import org.jspecify.annotations.NullMarked;
