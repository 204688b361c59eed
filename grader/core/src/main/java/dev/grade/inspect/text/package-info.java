/** The findings for a person at a terminal, and for machines that read SARIF. */
@NullMarked
package dev.grade.inspect.text;

import org.jspecify.annotations.NullMarked;
