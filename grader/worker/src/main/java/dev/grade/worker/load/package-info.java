/** Defines the classes of an order from their bytes, and puts hooks into the student's while doing so. */
@NullMarked
package dev.grade.worker.load;

import org.jspecify.annotations.NullMarked;
