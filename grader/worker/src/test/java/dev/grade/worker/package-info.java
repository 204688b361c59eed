/** Tests that run whole workers. */
@NullMarked
package dev.grade.worker;

import org.jspecify.annotations.NullMarked;
