package dev.grade.report;

import dev.grade.api.BugClass;
import dev.grade.exercise.FollowUp;
import java.util.Comparator;
import java.util.List;

/** Chooses questions for the interview by what was found. */
public final class FollowUps {
    private FollowUps() {
    }

    /** All questions of the exercise, those on what was found first. */
    public static List<FollowUp> chosen(Report report) {
        List<String> found = report.grade().bugClasses().stream().map(BugClass::id).toList();
        return report.exercise().followUps().stream()
                .sorted(Comparator.comparing(question -> question.on().stream().noneMatch(found::contains))).toList();
    }
}
