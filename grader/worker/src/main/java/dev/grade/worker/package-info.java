/** The program in the forked JVM: runs the checks of one order beside the student's code. */
@NullMarked
package dev.grade.worker;

import org.jspecify.annotations.NullMarked;
