/** What a student handed in, before anything was done to it. */
@NullMarked
package dev.grade.submission;

import org.jspecify.annotations.NullMarked;
