package dev.grade.inspect.source;

import com.github.javaparser.ast.comments.Comment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The comments of one file that allow a finding: {@code // grade:allow RULE reason}, on the line or the line above. */
public final class Allowances {

    private static final Pattern ALLOW = Pattern.compile("grade:allow\\s+([A-Z]{3}\\d{3})\\b[ \\t]*(.*)");

    private final List<Allowance> all;

    private Allowances(List<Allowance> all) {
        this.all = all;
    }

    /**
     * One such comment.
     *
     * @param rule the rule's id
     * @param line where the comment ends, counted from 1
     * @param reason the student's words; empty when none were given
     */
    public record Allowance(String rule, int line, String reason) {
    }

    static Allowances in(Collection<Comment> comments) {
        var found = new ArrayList<Allowance>();
        for (Comment comment : comments) {
            var matcher = ALLOW.matcher(comment.getContent());
            if (matcher.find()) {
                int line = comment.getEnd().map(p -> p.line).orElse(0);
                found.add(new Allowance(matcher.group(1), line, matcher.group(2).strip()));
            }
        }
        return new Allowances(List.copyOf(found));
    }

    /** Whether a comment with a reason allows this rule on this line. An allowance without a reason allows nothing. */
    public boolean allows(String rule, int line) {
        return all.stream().anyMatch(a -> a.rule().equals(rule) && !a.reason().isEmpty()
                && (a.line() == line || a.line() == line - 1));
    }
}
