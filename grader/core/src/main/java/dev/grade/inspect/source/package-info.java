/** The source model: parsed files, their types and variables, and the comments that allow a finding. */
@NullMarked
package dev.grade.inspect.source;

import org.jspecify.annotations.NullMarked;
