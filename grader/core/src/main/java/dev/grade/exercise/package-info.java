/** What an exercise asks for: checks, template, rubric, follow-up questions. */
@NullMarked
package dev.grade.exercise;

import org.jspecify.annotations.NullMarked;
