package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;

/** Annotations by simple name: {@code @NonBlocking} means the same in every library that has one. */
public final class Annotations {

    private Annotations() {
    }

    /** Whether a declaration carries an annotation of that simple name. */
    public static boolean on(Node declaration, String simpleName) {
        Node carrier = declaration instanceof VariableDeclarator
                ? declaration.getParentNode().orElse(declaration)
                : declaration;
        return carrier instanceof NodeWithAnnotations<?> annotated && annotated.getAnnotations().stream()
                .anyMatch(a -> a.getName().getIdentifier().equals(simpleName));
    }
}
