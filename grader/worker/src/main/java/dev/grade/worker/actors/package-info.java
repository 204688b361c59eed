/** The threads of a functional check. */
@NullMarked
package dev.grade.worker.actors;

import org.jspecify.annotations.NullMarked;
