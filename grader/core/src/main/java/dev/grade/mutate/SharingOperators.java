package dev.grade.mutate;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.List;
import java.util.Map;

/** Mistakes about what threads and instances share. */
final class SharingOperators {
    private static final Map<String, String> UNSAFE = Map.of("ConcurrentHashMap", "java.util.HashMap",
            "ConcurrentLinkedQueue", "java.util.LinkedList", "ConcurrentLinkedDeque", "java.util.LinkedList",
            "CopyOnWriteArrayList", "java.util.ArrayList", "ConcurrentSkipListMap", "java.util.TreeMap");

    static final List<Operator> ALL = List.of(
            new Operator("drop-volatile", "does not publish a field", SharingOperators::dropVolatile),
            new Operator("unsafe-collection", "shares a collection that is not made for it",
                    SharingOperators::unsafeCollection),
            new Operator("field-to-static", "shares a field between instances", SharingOperators::fieldToStatic));

    private SharingOperators() {
    }

    private static void dropVolatile(Proposals source) {
        source.all(FieldDeclaration.class).flatMap(field -> field.getModifiers().stream())
                .filter(modifier -> modifier.getKeyword() == Modifier.Keyword.VOLATILE)
                .forEach(modifier -> source.propose(source.replace(modifier, "")));
    }

    private static void unsafeCollection(Proposals source) {
        source.all(ObjectCreationExpr.class)
                .filter(made -> UNSAFE.containsKey(made.getType().getNameAsString())
                        && made.getType().getTypeArguments().isPresent())
                .forEach(made -> source.propose(
                        source.replace(made.getType(), UNSAFE.get(made.getType().getNameAsString()) + "<>")));
    }

    private static void fieldToStatic(Proposals source) {
        source.all(FieldDeclaration.class).filter(field -> !field.isStatic() && !field.isFinal())
                .forEach(field -> source.propose(source.insertBefore(field.getElementType(), "static ")));
        source.all(FieldDeclaration.class)
                .filter(field -> !field.isStatic() && field.isFinal()
                        && field.getVariables().stream().allMatch(variable -> variable.getInitializer().isPresent()))
                .forEach(field -> source.propose(source.insertBefore(field.getElementType(), "static ")));
    }
}
