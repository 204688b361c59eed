package dev.grade.cli;

import dev.grade.assess.review.Review;
import dev.grade.assess.review.ReviewJson;
import dev.grade.assess.review.ReviewPage;
import dev.grade.assess.review.Reviewer;
import dev.grade.assess.review.SubmittedZip;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.fork.confine.Survey;
import dev.grade.input.BadInput;
import dev.grade.run.Budget;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reviews the zip that a candidate sent back. */
@Command(name = "review", description = "Grades what came back with all checks, and writes a page for the reviewer. Always as with --untrusted.", mixinStandardHelpOptions = true)
final class AssessReviewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUBMISSION.zip", description = "the zip that the candidate sent back")
    private String submission = "";

    @Option(names = "--html", paramLabel = "FILE", description = "write the reviewer's page, with model answers; not for the candidate's eyes")
    private @Nullable String html;

    @Option(names = "--json", paramLabel = "FILE", description = "write the review as JSON (- for standard output)")
    private @Nullable String json;

    @Option(names = "--pack", paramLabel = "FILE", description = "the zip that was sent, if it was made by someone else or elsewhere")
    private @Nullable String pack;

    @Option(names = "--budget", paramLabel = "SIZE", defaultValue = "normal", description = "how hard to try: quick, normal or thorough")
    private String budget = "normal";

    @Option(names = "--accept-weak-isolation", description = "review even if this machine can't keep the candidate's code from everything else")
    private boolean acceptWeakIsolation;

    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    AssessReviewCommand() {
    }

    @Override
    public Integer call() throws InterruptedException {
        exercises.home().requireNoTakeHome();
        Budget size = Budget.of(budget).orElseThrow(
                () -> new BadInput("There is no budget '" + budget + "'; it is quick, normal or thorough."));
        var files = new ReviewFiles(html, json);
        if (!acceptWeakIsolation) {
            Survey.demand();
        }
        // the library that reads git would say that nobody listens to its log
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        ExerciseLibrary library = exercises.library();
        var out = new ReportOutput(spec.commandLine(), json);
        var line = ProgressLine.onTerminal(spec.commandLine().getErr());
        Review review;
        try (SubmittedZip zip = SubmittedZip.open(path(submission))) {
            var sent = new SentPack(exercises, library, Optional.ofNullable(pack).map(AssessReviewCommand::path));
            review = new Reviewer(library, exercises::prepare, size, line::say).review(submission, zip, sent);
        } finally {
            line.clear();
        }
        out.text(ReviewText.of(review, out.ink()));
        files.write(() -> ReviewPage.write(review), () -> ReviewJson.write(review), spec.commandLine().getOut());
        int graded = ExitCodes.of(review.reports());
        return graded == ExitCodes.PASSED && !review.passed() ? ExitCodes.NOT_PASSED : graded;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInput("'" + name + "' is no path on this system: " + e.getReason() + ".", e);
        }
    }
}
