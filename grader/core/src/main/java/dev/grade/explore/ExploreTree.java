package dev.grade.explore;

import dev.grade.explorer.Finding;
import dev.grade.explorer.Finding.StoryStep;
import dev.grade.explorer.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An exploration as a tree for a JSON writer, format {@code grade-explore/1}: checks and evidence as in a grade report. */
public final class ExploreTree {
    private ExploreTree() {
    }

    /** The tree. */
    public static Map<String, Object> of(UserProgram program, Outcome outcome, String version) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "grade-explore/1");
        tree.put("grader", version);
        tree.put("submission", program.location().path());
        tree.put("main", program.mainClass());
        tree.put("arguments", program.location().arguments());
        tree.put("classPath", program.location().classPath());
        tree.put("outcome", switch (outcome) {
            case Outcome.Found found -> "failed";
            case Outcome.NothingFound nothing -> "passed";
            case Outcome.NotControllable not -> "inconclusive";
            case Outcome.Broken broken -> "error";
        });
        tree.put("bugClasses", outcome instanceof Outcome.Found f ? List.of(f.finding().bugClass().id()) : List.of());
        Map<String, Object> environment = new LinkedHashMap<>();
        environment.put("jdk", System.getProperty("java.version", "?"));
        environment.put("cores", Runtime.getRuntime().availableProcessors());
        environment.put("seed", outcome.strength().seed());
        tree.put("environment", environment);
        tree.put("checks", List.of(check(program, outcome)));
        return tree;
    }

    private static Map<String, Object> check(UserProgram program, Outcome outcome) {
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("id", program.mainClass());
        check.put("kind", "explore");
        switch (outcome) {
            case Outcome.Found(var finding, var strength) -> {
                check.put("verdict", "FAILED");
                check.put("bugClass", finding.bugClass().id());
                check.put("message", finding.message());
                check.put("strength", strength(strength));
                check.put("evidence", evidence(finding));
                check.put("output", finding.output());
            }
            case Outcome.NothingFound(var strength, var notes) -> {
                check.put("verdict", "PASSED");
                check.put("message", strength.phrase());
                check.put("strength", strength(strength));
                check.put("notes", notes);
            }
            case Outcome.NotControllable(var what, var strength) -> {
                check.put("verdict", "INCONCLUSIVE");
                check.put("message", what);
                check.put("strength", strength(strength));
            }
            case Outcome.Broken(var what, var strength) -> {
                check.put("verdict", "GRADER_ERROR");
                check.put("message", what);
                check.put("strength", strength(strength));
            }
        }
        return check;
    }

    private static Map<String, Object> strength(Outcome.Strength strength) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("schedules", strength.schedules());
        keys.put("exhausted", strength.complete());
        keys.put("iterations", 0);
        keys.put("boundExhausted", strength.exhaustedBound());
        keys.put("cutShort", strength.tooLong());
        keys.put("seed", strength.seed());
        keys.put("phrase", strength.phrase());
        return keys;
    }

    private static Map<String, Object> evidence(Finding finding) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("type", "interleaving");
        keys.put("steps", finding.steps().stream().map(ExploreTree::step).toList());
        keys.put("story", finding.story());
        keys.put("waiting", finding.waiting().stream().map(ExploreTree::waiting).toList());
        keys.put("cycle", finding.cycle());
        keys.put("accesses", finding.accesses().stream().map(ExploreTree::step).toList());
        keys.put("preemptions", finding.preemptions());
        keys.put("needs", finding.needs());
        keys.put("replay", finding.trace().toText());
        return keys;
    }

    private static Map<String, Object> step(StoryStep step) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("thread", step.thread());
        keys.put("file", step.file());
        keys.put("line", step.line());
        keys.put("op", step.op());
        keys.put("object", step.object());
        keys.put("holds", step.holds());
        return keys;
    }

    private static Map<String, Object> waiting(Finding.Waiting waiting) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("thread", waiting.thread());
        keys.put("file", waiting.file());
        keys.put("line", waiting.line());
        keys.put("action", waiting.action());
        keys.put("object", waiting.object());
        keys.put("holder", waiting.holder());
        keys.put("holds", waiting.holds());
        return keys;
    }
}
