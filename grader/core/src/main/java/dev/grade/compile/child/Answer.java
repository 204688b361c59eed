package dev.grade.compile.child;

import dev.grade.compile.child.ParsedSource.NamedClass;

/**
 * A class that a template asks for, and the student's class that stands for it.
 *
 * @param templateName
 *            the class's name in the template
 * @param source
 *            the student's file
 * @param type
 *            the student's class
 */
record Answer(String templateName, ParsedSource source, NamedClass type) {
}
