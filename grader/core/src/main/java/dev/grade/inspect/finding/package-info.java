/** What the inspection answers: findings, their severity and their path. */
@NullMarked
package dev.grade.inspect.finding;

import org.jspecify.annotations.NullMarked;
