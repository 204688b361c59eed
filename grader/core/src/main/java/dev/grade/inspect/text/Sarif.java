package dev.grade.inspect.text;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.finding.PathStep;
import dev.grade.inspect.rule.Rule;
import dev.grade.inspect.rule.Rules;
import dev.grade.inspect.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An inspection as a SARIF 2.1.0 log: maps, lists, strings and numbers, for any JSON writer. Within the limits that GitHub
 * sets for code scanning.
 */
public final class Sarif {

    private static final int MOST_RESULTS = 25_000;
    private static final int LONGEST_TEXT = 1_024;

    private Sarif() {
    }

    /**
     * @param version the grader's version
     */
    public static Map<String, Object> of(Inspection inspection, String version) {
        return of(List.of(inspection), version);
    }

    /** Several inspections, a run each. */
    public static Map<String, Object> of(List<Inspection> inspections, String version) {
        var driver = object("name", "grade", "version", version,
                "rules", Rules.all().stream().map(Sarif::rule).toList());
        var runs = inspections.stream().map(inspection -> object("tool", object("driver", driver), "columnKind",
                "utf16CodeUnits", "results",
                inspection.findings().stream().limit(MOST_RESULTS).map(Sarif::result).toList())).toList();
        return object("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0", "runs", runs);
    }

    private static Map<String, Object> rule(Rule rule) {
        return object("id", rule.id(), "shortDescription", text(rule.title()), "fullDescription", text(rule.title()),
                "help", text("See grader/docs/rules/" + rule.id() + ".md"));
    }

    private static Map<String, Object> result(Finding finding) {
        var result = object("ruleId", finding.rule(), "level", finding.severity().word(), "message",
                text(finding.message() + " " + finding.why() + " Instead: " + finding.fix()), "locations",
                List.of(object("physicalLocation", physical(finding.place()))));
        if (!finding.path().isEmpty()) {
            var flow = object("locations", finding.path().stream().map(Sarif::step).toList());
            result.put("codeFlows", List.of(object("threadFlows", List.of(flow))));
        }
        if (!finding.alsoFrom().isEmpty()) {
            result.put("relatedLocations", finding.alsoFrom().stream()
                    .map(p -> object("physicalLocation", physical(p), "message", text("also reached from here")))
                    .toList());
        }
        return result;
    }

    private static Map<String, Object> step(PathStep step) {
        return object("location", object("physicalLocation", physical(step.place()), "message",
                text(step.call() + " on " + step.thread())));
    }

    private static Map<String, Object> physical(Place place) {
        return object("artifactLocation", object("uri", uri(place.file())), "region",
                object("startLine", place.line(), "startColumn", place.column(), "endLine", place.line(), "endColumn",
                        place.endColumn()));
    }

    private static String uri(String file) {
        try {
            return new java.net.URI(null, null, file.replace('\\', '/'), null).toASCIIString();
        } catch (java.net.URISyntaxException e) {
            return "unnamed.java";
        }
    }

    private static Map<String, Object> text(String text) {
        return object("text", text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }

    private static Map<String, Object> object(Object... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
