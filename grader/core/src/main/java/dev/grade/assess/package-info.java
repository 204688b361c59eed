/** What a take-home says about itself. */
@NullMarked
package dev.grade.assess;

import org.jspecify.annotations.NullMarked;
