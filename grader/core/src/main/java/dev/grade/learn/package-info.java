/** What a learner has at home: a project folder, hints, and how far things have come. */
@NullMarked
package dev.grade.learn;

import org.jspecify.annotations.NullMarked;
