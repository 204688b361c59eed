package dev.grade.inspect.text;

import dev.grade.inspect.finding.Coverage;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.finding.Observed;
import dev.grade.inspect.finding.PathStep;
import dev.grade.inspect.source.Place;
import java.util.LinkedHashMap;
import java.util.Map;

/** Findings as maps, lists, strings and numbers: the {@code findings} of {@code grade-report/1}, for any JSON writer. */
public final class FindingsTree {

    private FindingsTree() {
    }

    /** {@code {"findings": [...], "coverage": {...}}}. */
    public static Map<String, Object> of(Inspection inspection) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("findings", inspection.findings().stream().map(FindingsTree::of).toList());
        tree.put("coverage", of(inspection.coverage()));
        return tree;
    }

    /** One finding. */
    public static Map<String, Object> of(Finding finding) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("rule", finding.rule());
        tree.put("severity", finding.severity().word());
        place(tree, finding.place());
        tree.put("endColumn", finding.place().endColumn());
        tree.put("message", finding.message());
        tree.put("why", finding.why());
        tree.put("path", finding.path().stream().map(FindingsTree::step).toList());
        tree.put("alsoFrom", finding.alsoFrom().stream().map(p -> {
            var other = new LinkedHashMap<String, Object>();
            place(other, p);
            return other;
        }).toList());
        tree.put("fix", finding.fix());
        if (!finding.sink().isEmpty()) {
            tree.put("sink", finding.sink());
            tree.put("resolver", finding.resolver());
        }
        Observed seen = finding.observed();
        if (seen != null) {
            tree.put("observed",
                    Map.of("count", seen.count(), "millis", seen.millis(), "longestMillis", seen.longestMillis()));
        }
        return tree;
    }

    private static Map<String, Object> step(PathStep step) {
        var tree = new LinkedHashMap<String, Object>();
        place(tree, step.place());
        tree.put("call", step.call());
        tree.put("thread", step.thread());
        return tree;
    }

    private static void place(Map<String, Object> tree, Place place) {
        tree.put("file", place.file());
        tree.put("line", place.line());
        tree.put("column", place.column());
    }

    /** How much was seen. */
    public static Map<String, Object> of(Coverage coverage) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("files", coverage.files());
        tree.put("calls", coverage.calls());
        tree.put("javac", coverage.byJavac());
        tree.put("javaparser", coverage.byJavaParser());
        tree.put("heuristic", coverage.byHeuristic());
        tree.put("unresolved", coverage.unresolved());
        tree.put("entryPoints", coverage.entryPoints());
        tree.put("complete", coverage.complete());
        return tree;
    }

}
