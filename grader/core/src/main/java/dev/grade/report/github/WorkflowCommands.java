package dev.grade.report.github;

import dev.grade.report.Report;
import dev.grade.report.RepositoryPaths;
import dev.grade.report.github.Annotation.Kind;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Speaks to the runner of GitHub Actions through the log of a step. */
public final class WorkflowCommands {
    /** GitHub shows so many of each kind for a step, and drops the rest without a word. */
    static final int MOST_OF_A_KIND = 10;
    private static final int TOKEN_BYTES = 32;

    private final String token;

    /** Commands with a token that nobody can guess. */
    public WorkflowCommands() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
    }

    /** The line after which the runner takes nothing for a command until {@link #resume}. */
    public String stop() {
        return "::stop-commands::" + token + "\n";
    }

    /** The line after which the runner takes commands again. */
    public String resume() {
        return "\n::" + token + "::\n";
    }

    /** At most ten annotations of a kind for all reports together: the first of each report, then the second of each. */
    public static String annotations(List<Report> reports, RepositoryPaths paths) {
        List<List<Annotation>> all = reports.stream().map(report -> new Annotations(report, paths).all()).toList();
        var out = new StringBuilder();
        int left = 0;
        for (Kind kind : Kind.values()) {
            List<Annotation> ranked = ranked(
                    all.stream().map(list -> list.stream().filter(one -> one.kind() == kind).toList()).toList());
            ranked.stream().limit(MOST_OF_A_KIND).forEach(one -> out.append(one.command()).append('\n'));
            left += Math.max(0, ranked.size() - MOST_OF_A_KIND);
        }
        return left == 0
                ? out.toString()
                : out.append(left).append(" more remarks are in the summary of this step.\n").toString();
    }

    /** An annotation for a submission that could not be graded. */
    public static String notGraded(String complaint) {
        return Annotation.plain(Kind.ERROR, "not graded", complaint).command() + "\n";
    }

    private static List<Annotation> ranked(List<List<Annotation>> each) {
        List<Annotation> ranked = new ArrayList<>();
        int longest = each.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < longest; rank++) {
            int place = rank;
            Stream<List<Annotation>> longEnough = each.stream().filter(list -> list.size() > place);
            longEnough.forEach(list -> ranked.add(list.get(place)));
        }
        return ranked;
    }
}
