package dev.grade.cli;

import dev.grade.api.BugClass;
import dev.grade.assess.history.CommitLine;
import dev.grade.assess.history.History;
import dev.grade.assess.review.Review;
import dev.grade.assess.review.Skill;
import dev.grade.report.FollowUps;
import dev.grade.report.Report;
import dev.grade.report.console.Ink;
import dev.grade.report.console.Paragraph;
import dev.grade.score.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A review as text: the results, what came back, and what to ask; the page says the rest. */
final class ReviewText {
    private static final int MOST_QUESTIONS = 2;

    private ReviewText() {
    }

    static String of(Review review, Ink ink) {
        var out = new StringBuilder();
        out.append(ink.strong(Paragraph.clean(review.pack().title()).replace('\n', ' '))).append("  ")
                .append(Paragraph.clean(review.submission())).append("\n\n");
        review.results().forEach(result -> out.append(line(result, ink)));
        out.append('\n').append(ink.strong("Skills")).append('\n');
        for (Skill skill : Skill.of(review)) {
            out.append(String.format("  %3d of 100  %s (%s)%n", skill.score(), skill.topic(),
                    String.join(", ", skill.exercises())));
        }
        out.append('\n').append(ink.strong("What came back")).append('\n');
        review.integrity().sentences().forEach(sentence -> out.append(Paragraph.wrap(2, sentence)));
        out.append(Paragraph.wrap(2, history(review.history())));
        review.reports().forEach(report -> out.append(questions(report, ink)));
        return out.toString();
    }

    private static String line(Review.Result result, Ink ink) {
        return switch (result) {
            case Review.NotGraded(var exercise, _, var why) -> "  " + ink.bad("NOT GRADED") + "  " + exercise + "\n"
                    + Paragraph.wrap(6, why);
            case Review.Graded(var report) -> "  " + mark(report.grade().outcome(), ink) + "  " + report.exercise().id()
                    + "  " + report.grade().score() + " of 100 points\n" + Paragraph.wrap(6, details(report));
        };
    }

    private static String details(Report report) {
        Skill.Passed shown = Skill.count(List.of(report), false);
        Skill.Passed hidden = Skill.count(List.of(report), true);
        String bugs = report.grade().bugClasses().stream().map(BugClass::id).collect(Collectors.joining(", "));
        return shown.passed() + " of " + shown.all() + " checks that the candidate saw passed, and " + hidden.passed()
                + " of " + hidden.all() + " that were kept back" + (bugs.isEmpty() ? "." : "; found: " + bugs + ".");
    }

    private static String mark(Outcome outcome, Ink ink) {
        return switch (outcome) {
            case PASSED -> ink.good("PASSED");
            case FAILED -> ink.bad("FAILED");
            case INCONCLUSIVE -> ink.doubtful("UNCLEAR");
            case ERROR -> ink.doubtful("ERROR");
        };
    }

    private static String history(History history) {
        List<CommitLine> commits = history.commits();
        if (commits.isEmpty()) {
            return history.problem().isEmpty() ? "There is no git history in the zip." : history.problem();
        }
        Duration time = Duration.between(commits.getFirst().time(), commits.getLast().time());
        String all = commits.size() == 1
                ? "The git history has one commit."
                : "The git history has " + commits.size() + " commits, " + words(time)
                        + " from the first to the last, as the candidate's git says.";
        return history.problem().isEmpty() ? all : all + " " + history.problem();
    }

    private static String words(Duration time) {
        String days = time.toDays() == 0 ? "" : time.toDays() + " days ";
        return days + time.toHoursPart() + " h " + time.toMinutesPart() + " min";
    }

    private static String questions(Report report, Ink ink) {
        List<FollowUps.Asked> asked = FollowUps.asked(report).stream().limit(MOST_QUESTIONS).toList();
        var out = new StringBuilder();
        if (!asked.isEmpty()) {
            out.append('\n').append(ink.strong("Ask about " + report.exercise().id())).append('\n');
        }
        for (FollowUps.Asked one : asked) {
            String because = one.because().isEmpty() ? "" : " (because " + one.because() + ")";
            out.append(Paragraph.wrap(2, one.question().question() + because));
        }
        return out.toString();
    }
}
