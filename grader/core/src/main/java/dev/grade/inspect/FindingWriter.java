package dev.grade.inspect;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.PathStep;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.rule.Rules;
import dev.grade.inspect.rule.WaitRule;
import dev.grade.inspect.rule.Wording;
import dev.grade.inspect.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a hit into words: what waits, on which thread, how the code gets there, and what to write instead. */
final class FindingWriter {

    private static final int MOST_OTHERS = 20;

    Finding write(Hit hit) {
        WaitRule rule = Rules.of(hit);
        RunsOn thread = hit.thread();
        String call = called(hit);
        String message = "`" + call + "` waits " + rule.waits(hit) + ", and this code runs on " + thread.label() + ".";
        String resolver = hit.site().called() == null
                ? ""
                : hit.site().called().resolver().name().toLowerCase(Locale.ROOT);
        return new Finding(rule.id(), rule.title(), hit.severity(), hit.site().place(), message, whole(hit),
                rule.fix(hit, new Wording(hit)), path(hit, call), others(hit), hit.sink().signature(), resolver, null);
    }

    private static String called(Hit hit) {
        Called called = hit.site().called();
        return switch (hit.site().kind()) {
            case MONITOR -> "synchronized";
            default -> called == null ? hit.sink().shortName() : called.shortName();
        };
    }

    private static String whole(Hit hit) {
        return hit.doubt().isEmpty() ? why(hit) : why(hit) + " A warning and no error, as " + hit.doubt() + ".";
    }

    private static String why(Hit hit) {
        if (hit.sink().name().equals("self-wait")) {
            return "When every thread of the pool waits like this, none is left to run what they wait for: nothing ever goes on.";
        }
        return switch (hit.thread().kind()) {
            case LOOP ->
                "While it waits, that thread runs nothing else: every other task and timer is late, and if the result "
                        + "needs that thread, it never comes.";
            case COMMON ->
                "The common pool has one thread less than the machine has cores, and everybody shares it: on two "
                        + "cores this one wait stops it.";
            case COMPLETER -> "Whoever completes the stage runs this code: if that is an event loop, it stops there.";
            case CALLER -> "The caller asked for a stage so that it need not wait.";
            case VIRTUAL -> "A virtual thread that waits inside a class initialiser cannot leave its carrier.";
            case OFFLOAD, UNKNOWN -> "If that executor is an event loop, it stops here.";
        };
    }

    private static List<PathStep> path(Hit hit, String call) {
        var steps = new ArrayList<PathStep>();
        String thread = hit.thread().declared() == null
                ? hit.thread().label()
                : hit.thread().label() + ", " + hit.thread().declared();
        for (Edge edge : hit.way()) {
            String from = edge.from().in().label();
            // a method that is known to be called on a thread begins the way by itself
            String label = edge.from().in().equals(edge.to()) ? from : from + " -> " + edge.to().label();
            steps.add(new PathStep(edge.from().place(), label, thread));
        }
        steps.add(new PathStep(hit.site().place(), call, thread));
        return steps;
    }

    private static List<Place> others(Hit hit) {
        return hit.others().stream().limit(MOST_OTHERS).toList();
    }
}
