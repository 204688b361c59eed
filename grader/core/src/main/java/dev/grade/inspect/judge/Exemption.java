package dev.grade.inspect.judge;

import com.github.javaparser.ast.Node;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Subject;

/** A reason why a call that can block does not. */
interface Exemption {

    /** Whether the call does not block for this subject at this node of this function. */
    boolean holds(Subject subject, Node at, Function in);

    /** Whether nothing tells that the call does block for this subject. */
    default boolean mayHold(Subject subject, Node at, Function in) {
        return false;
    }

    /** Whether the subject means something to a caller: it is a parameter, or a variable that outlives the call. */
    default boolean canTravel(Subject subject, Subjects usual) {
        return usual.canTravel(subject);
    }

    /** Whether the subject is, or is part of, one of the function's own parameters. */
    default boolean isOwn(Subject subject, Function in, Subjects usual) {
        return usual.isOwn(subject, in);
    }

    /** What the subject is to a caller. */
    default Subject outside(Subject subject, Edge edge, Function in, Subjects usual) {
        return usual.outside(subject, edge, in);
    }
}
