/** XML that any parser reads, whatever is put into it. */
@NullMarked
package dev.grade.report.xml;

import org.jspecify.annotations.NullMarked;
