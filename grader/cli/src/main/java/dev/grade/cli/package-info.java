/** The {@code grade} command: arguments in, exit code out. */
@NullMarked
package dev.grade.cli;

import org.jspecify.annotations.NullMarked;
