/** The table of calls that can block, and how a call is looked up in it. */
@NullMarked
package dev.grade.inspect.sink;

import org.jspecify.annotations.NullMarked;
