/** The front door: sources in, findings out. Nothing of a submission is ever run. */
@NullMarked
package dev.grade.inspect;

import org.jspecify.annotations.NullMarked;
