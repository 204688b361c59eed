package dev.grade.inspect;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.grade.inspect.source.SourceFile;
import java.util.regex.Pattern;

/**
 * {@code @SuppressWarnings("blocking")} on a member, with a comment beside it that gives the reason; and what tells other
 * readers of the same kind to be silent.
 */
final class Suppressions {

    private static final Pattern OTHERS = Pattern.compile(
            "@SuppressLint\\(.*\"starvation\"|@SuppressWarnings\\(.*\"BlockingMethodInNonBlockingContext\"",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Suppressions() {
    }

    static boolean allow(SourceFile file, int line) {
        return file.unit().findFirst(AnnotationExpr.class, a -> isOnCodeAt(file, a, line)).isPresent();
    }

    private static boolean isOnCodeAt(SourceFile file, AnnotationExpr annotation, int line) {
        boolean isOurs = annotation.getName().getIdentifier().equals("SuppressWarnings")
                && annotation.toString().contains("\"blocking\"");
        if (!isOurs && !OTHERS.matcher(annotation.toString()).find()) {
            return false;
        }
        Node carrier = annotation.getParentNode().orElse(null);
        if (!(carrier instanceof BodyDeclaration)) {
            return false;
        }
        int from = file.place(carrier).line();
        int to = file.place(file.end(carrier) - 1, file.end(carrier)).line();
        return from <= line && line <= to && (!isOurs || hasReason(file, file.place(annotation).line()));
    }

    private static boolean hasReason(SourceFile file, int line) {
        return isComment(file.line(line - 1)) || isComment(file.line(line));
    }

    private static boolean isComment(String text) {
        int at = Math.max(text.indexOf("//"), Math.max(text.indexOf("/*"), text.indexOf("* ")));
        return at >= 0 && text.substring(at).replaceAll("[/*\\s]", "").length() > 2;
    }
}
