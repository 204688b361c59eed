package dev.grade.assess.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grade.assess.Pack;
import dev.grade.assess.history.CommitLine;
import dev.grade.assess.history.History;
import dev.grade.exercise.CheckSpec;
import dev.grade.report.FollowUps;
import dev.grade.report.Report;
import dev.grade.report.json.ReportJson;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes a review as JSON, format {@code grade-review/1}. Keys may be added, never renamed. */
public final class ReviewJson {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private ReviewJson() {
    }

    /** The whole review, with the reports of its exercises. */
    public static String write(Review review) {
        ObjectNode root = tree(review);
        ArrayNode reports = root.putArray("reports");
        review.reports().forEach(report -> reports.add(ReportJson.tree(report)));
        return root.toPrettyString() + "\n";
    }

    /** The same without the reports, as the reviewer's page carries it. */
    static ObjectNode tree(Review review) {
        ObjectNode root = ReportJson.array().addObject();
        Pack pack = review.pack();
        root.put("schema", "grade-review/1").put("submission", review.submission()).put("passed", review.passed());
        root.putObject("pack").put("id", pack.id()).put("title", pack.title()).put("hours", pack.hours())
                .put("grader", pack.grader());
        integrity(review.integrity(), root.putObject("integrity"));
        ArrayNode skills = root.putArray("skills");
        for (Skill skill : Skill.of(review)) {
            ObjectNode node = skills.addObject().put("topic", skill.topic()).put("score", skill.score());
            texts(node.putArray("exercises"), skill.exercises());
            texts(node.putArray("bugClasses"), skill.bugClasses());
            passed(node.putObject("shown"), skill.shown());
            passed(node.putObject("hidden"), skill.hidden());
        }
        ArrayNode results = root.putArray("results");
        review.results().forEach(result -> result(result, results.addObject()));
        history(review.history(), root.putObject("history"));
        return root;
    }

    private static void integrity(Integrity integrity, ObjectNode node) {
        node.put("whole", integrity.isWhole()).put("comparedWith", integrity.origin().name());
        texts(node.putArray("changed"), integrity.changed());
        texts(node.putArray("added"), integrity.added());
        node.put("missing", integrity.missing());
        ArrayNode claims = node.putArray("claims");
        integrity.claims().forEach(claim -> claims.addObject().put("path", claim.path()).put("says", claim.says()));
        texts(node.putArray("sentences"), integrity.sentences());
    }

    private static void result(Review.Result result, ObjectNode node) {
        node.put("exercise", result.exercise());
        switch (result) {
            case Review.NotGraded(_, var topic, var why) -> node.put("topic", topic).put("notGraded", why);
            case Review.Graded(var report) -> {
                node.put("topic", report.exercise().topic()).put("outcome", report.grade().outcome().id()).put("score",
                        report.grade().score());
                passed(node.putObject("shown"), Skill.count(List.of(report), false));
                passed(node.putObject("hidden"), Skill.count(List.of(report), true));
                texts(node.putArray("hiddenChecks"), report.exercise().checks().stream().filter(CheckSpec::hidden)
                        .map(CheckSpec::id).toList());
                questions(report, node.putArray("questions"));
            }
        }
    }

    private static void questions(Report report, ArrayNode questions) {
        for (FollowUps.Asked asked : FollowUps.asked(report)) {
            questions.addObject().put("question", asked.question().question())
                    .put("answer", asked.question().answer().strip()).put("because", asked.because());
        }
    }

    private static void history(History history, ObjectNode node) {
        node.put("problem", history.problem());
        ArrayNode commits = node.putArray("commits");
        for (CommitLine commit : history.commits()) {
            ObjectNode line = commits.addObject().put("id", commit.id()).put("time", TIME.format(commit.time()))
                    .put("author", commit.author()).put("message", commit.message()).put("added", commit.added())
                    .put("removed", commit.removed());
            texts(line.putArray("files"), commit.files());
        }
    }

    private static void passed(ObjectNode node, Skill.Passed passed) {
        node.put("passed", passed.passed()).put("all", passed.all());
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
