/** What was graded, for people and machines. */
@NullMarked
package dev.grade.report;

import org.jspecify.annotations.NullMarked;
