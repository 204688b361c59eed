/** One class for each rule, with its message, its reason and its edit. */
@NullMarked
package dev.grade.inspect.rule;

import org.jspecify.annotations.NullMarked;
