package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Platform;
import dev.grade.inspect.source.Types;
import java.util.List;
import java.util.Map;

/**
 * Annotations that say on which thread code runs.
 *
 * <p>
 * What makes the reader stricter, such as {@code @NonBlocking}, counts by its simple name, wherever it comes from. What makes
 * it look away, such as {@code @Blocking}, counts as a name of a known library; where the author of the sources is trusted,
 * also one of his own. A submission that is graded cannot excuse itself with an annotation that it declares.
 */
public final class Annotations {

    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "Blocking", List.of("org.jetbrains.annotations", "io.smallrye.common.annotation",
                    "io.micronaut.core.annotation"),
            "WorkerThread", List.of("androidx.annotation", "android.support.annotation", "android.annotation"),
            "BlockingExecutor", List.of("org.jetbrains.annotations"),
            "RunOnVirtualThread", List.of("io.smallrye.common.annotation"),
            "Async", List.of("org.springframework.scheduling.annotation"));

    private static final String VOUCHED = "com.facebook.infer.annotation.NonBlocking";

    private final Types types;
    private final boolean isTrusted;

    Annotations(Types types, InspectOptions options) {
        this.types = types;
        this.isTrusted = options.allowComments();
    }

    public static Annotations in(Program program, InspectOptions options) {
        return new Annotations(program.types(), options);
    }

    /** Whether a declaration carries an annotation of that simple name, from whatever library. */
    static boolean isMarked(Node declaration, String simpleName) {
        return carrier(declaration) instanceof NodeWithAnnotations<?> annotated && annotated.getAnnotations().stream()
                .anyMatch(a -> a.getName().getIdentifier().equals(simpleName));
    }

    /** Whether a declaration is excused by an annotation of that simple name that counts here. */
    public boolean isExcused(Node declaration, String simpleName) {
        return carrier(declaration) instanceof NodeWithAnnotations<?> annotated && annotated.getAnnotations().stream()
                .anyMatch(a -> a.getName().getIdentifier().equals(simpleName) && counts(a, simpleName));
    }

    /**
     * Whether code is declared as blocking: the annotation nearest to it decides, its own before that of a class around it.
     */
    public boolean isBlocking(Node declaration) {
        Node at = declaration;
        while (at != null) {
            if (isExcused(at, "Blocking") || isExcused(at, "WorkerThread")) {
                return true;
            }
            if (isMarked(at, "NonBlocking")) {
                return false;
            }
            // What stands in a method is other code than the method.
            at = at.getParentNode().filter(TypeDeclaration.class::isInstance).orElse(null);
        }
        return false;
    }

    /** Whether its author vouches that a method does not block, whatever it looks like: so does Infer's annotation. */
    public boolean isVouched(Node declaration) {
        return carrier(declaration) instanceof NodeWithAnnotations<?> annotated && annotated.getAnnotations().stream()
                .anyMatch(a -> types.names().resolve(a.getNameAsString(), a).equals(VOUCHED)
                        && types.byId(VOUCHED) == null);
    }

    private static Node carrier(Node declaration) {
        return declaration instanceof VariableDeclarator
                ? declaration.getParentNode().orElse(declaration)
                : declaration;
    }

    private boolean counts(AnnotationExpr annotation, String simpleName) {
        String name = types.names().resolve(annotation.getNameAsString(), annotation);
        if (isTrusted) {
            return Platform.find(name).isEmpty();
        }
        return LIBRARIES.getOrDefault(simpleName, List.of()).stream()
                .anyMatch(p -> types.byId(p + "." + simpleName) == null
                        && (name.equals(p + "." + simpleName) || (name.equals(simpleName) && imports(annotation, p))));
    }

    private static boolean imports(Node at, String packageName) {
        return at.findCompilationUnit().filter(u -> u.getImports().stream()
                .anyMatch(line -> line.isAsterisk() && line.getNameAsString().equals(packageName))).isPresent();
    }
}
