package dev.grade.inspect.rule;

import com.github.javaparser.ast.expr.Expression;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.judge.Hit;

/** The student's own words for an edit: the receiver and the arguments as they wrote them. */
public final class Wording {

    private static final int LONGEST = 48;

    private final Site site;

    public Wording(Hit hit) {
        this.site = hit.site();
    }

    /** What the call is made on; {@code other} when it is not a short piece of source. */
    public String receiver(String other) {
        return site.receiver() == null ? other : brief(site.receiver(), other);
    }

    /** The first argument; {@code other} when there is none or it is long. */
    public String argument(String other) {
        return site.arguments().isEmpty() ? other : brief(site.arguments().getFirst(), other);
    }

    private static String brief(Expression expression, String other) {
        String text = expression.toString();
        return text.length() > LONGEST || text.indexOf('\n') >= 0 ? other : text;
    }
}
