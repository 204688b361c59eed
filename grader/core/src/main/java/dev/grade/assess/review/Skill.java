package dev.grade.assess.review;

import dev.grade.api.BugClass;
import dev.grade.report.Report;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a candidate did on one topic.
 *
 * @param score
 *            the mean of its exercises, 0 to 100
 * @param bugClasses
 *            what was found, each once
 */
public record Skill(String topic, List<String> exercises, int score, List<String> bugClasses, Passed shown,
        Passed hidden) {

    /** How many of some checks passed. */
    public record Passed(int passed, int all) {
        private Passed plus(boolean one) {
            return new Passed(passed + (one ? 1 : 0), all + 1);
        }
    }

    /** The skills that a review shows, in the order of its exercises. */
    public static List<Skill> of(Review review) {
        Map<String, List<Review.Result>> topics = new LinkedHashMap<>();
        review.results().forEach(result -> topics.computeIfAbsent(topic(result), _ -> new ArrayList<>()).add(result));
        return topics.entrySet().stream().map(topic -> of(topic.getKey(), topic.getValue())).toList();
    }

    private static Skill of(String topic, List<Review.Result> results) {
        List<Report> reports = results.stream().filter(Review.Graded.class::isInstance)
                .map(result -> ((Review.Graded) result).report()).toList();
        int points = reports.stream().mapToInt(report -> report.grade().score()).sum();
        return new Skill(topic, results.stream().map(Review.Result::exercise).toList(), points / results.size(),
                reports.stream().flatMap(report -> report.grade().bugClasses().stream()).map(BugClass::id).distinct()
                        .toList(),
                count(reports, false), count(reports, true));
    }

    /** Counts the checks of the exercises themselves, of one sort; those of the compiler come before all of them. */
    public static Passed count(List<Report> reports, boolean hidden) {
        var passed = new Passed(0, 0);
        for (Report report : reports) {
            for (CheckResult result : report.checks()) {
                if (report.exercise().checks().contains(result.check()) && result.check().hidden() == hidden) {
                    passed = passed.plus(result.result().verdict() == Verdict.PASSED);
                }
            }
        }
        return passed;
    }

    private static String topic(Review.Result result) {
        return switch (result) {
            case Review.Graded(var report) -> report.exercise().topic();
            case Review.NotGraded(_, var topic, _) -> topic;
        };
    }
}
