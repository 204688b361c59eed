/** The program in the compiling child process: recognises the exercise, runs javac, fits the classes to the template. */
@NullMarked
package dev.grade.compile.child;

import org.jspecify.annotations.NullMarked;
