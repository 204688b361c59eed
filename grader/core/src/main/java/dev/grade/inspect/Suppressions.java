package dev.grade.inspect;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.grade.inspect.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code @SuppressWarnings("blocking")} on a member, with a comment beside it that gives the reason; and what tells other
 * readers of the same kind to be silent.
 */
final class Suppressions {

    private static final Pattern OTHERS = Pattern.compile(
            "@SuppressLint\\(.*\"starvation\"|@SuppressWarnings\\(.*\"BlockingMethodInNonBlockingContext\"",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<Lines> allowed;

    private Suppressions(List<Lines> allowed) {
        this.allowed = allowed;
    }

    private record Lines(int first, int last) {
    }

    /** Those of a file, looked for once: there may be as many findings as lines. */
    static Suppressions of(SourceFile file) {
        return new Suppressions(file.unit().findAll(AnnotationExpr.class).stream()
                .flatMap(annotation -> lines(file, annotation).stream()).toList());
    }

    boolean allow(int line) {
        return allowed.stream().anyMatch(lines -> lines.first() <= line && line <= lines.last());
    }

    /** The lines of code that an annotation allows to block, if it does. */
    private static Optional<Lines> lines(SourceFile file, AnnotationExpr annotation) {
        boolean isOurs = annotation.getName().getIdentifier().equals("SuppressWarnings")
                && annotation.toString().contains("\"blocking\"");
        boolean isMeant = isOurs
                ? hasReason(file, file.place(annotation).line())
                : OTHERS.matcher(annotation.toString()).find();
        Node carrier = annotation.getParentNode().orElse(null);
        if (!isMeant || !(carrier instanceof BodyDeclaration)) {
            return Optional.empty();
        }
        return Optional.of(new Lines(file.place(carrier).line(),
                file.place(file.end(carrier) - 1, file.end(carrier)).line()));
    }

    private static boolean hasReason(SourceFile file, int line) {
        return isComment(file.line(line - 1)) || isComment(file.line(line));
    }

    private static boolean isComment(String text) {
        int at = Math.max(text.indexOf("//"), Math.max(text.indexOf("/*"), text.indexOf("* ")));
        return at >= 0 && text.substring(at).replaceAll("[/*\\s]", "").length() > 2;
    }
}
