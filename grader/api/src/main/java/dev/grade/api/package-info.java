/** What an exercise author writes checks with. */
@NullMarked
package dev.grade.api;

import org.jspecify.annotations.NullMarked;
