package dev.grade.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import dev.grade.exercise.FollowUp;
import dev.grade.score.Grade;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a report adds for people: a next step, and questions. */
class AdviceTests {
    @ParameterizedTest
    @EnumSource
    void everyBugClassHasANextStepInOneSentence(BugClass bug) {
        assertThat(Advice.nextStep(bug)).isNotBlank().doesNotContain("\n").matches("[A-Z].*[.;]");
    }

    @Test
    void noTwoBugClassesShareTheirNextStep() {
        assertThat(Arrays.stream(BugClass.values()).map(Advice::nextStep)).doesNotHaveDuplicates();
    }

    @Test
    void questionsOnWhatWasFoundComeFirstAndNoneIsLost() {
        Report failed = SampleReports.failed();

        assertThat(FollowUps.chosen(failed)).extracting(FollowUp::question)
                .containsExactlyElementsOf(failed.exercise().followUps().stream().map(FollowUp::question).toList());
        assertThat(FollowUps.chosen(misfit(failed))).extracting(FollowUp::question)
                .startsWith("Why does the template have to stay as it is?").hasSize(2);
    }

    private static Report misfit(Report report) {
        var grade = new Grade(report.grade().outcome(), 0, report.grade().points(),
                List.of(BugClass.API_MISMATCH));
        return new Report(report.graderVersion(), report.exercise(), report.submission(), grade, report.environment(),
                report.phases(), report.checks(), report.diagnostics(), report.notes(), report.inspection(),
                report.sources());
    }
}
