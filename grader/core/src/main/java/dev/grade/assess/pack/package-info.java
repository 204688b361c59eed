/** Makes the folder and the zip of a take-home. */
@NullMarked
package dev.grade.assess.pack;

import org.jspecify.annotations.NullMarked;
