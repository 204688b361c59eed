package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Subject;

/** A reason why a call that can block does not. */
interface Exemption {

    /** Whether the call does not block for this subject at this node of this function. */
    boolean holds(Subject subject, Node at, Function in);
}
