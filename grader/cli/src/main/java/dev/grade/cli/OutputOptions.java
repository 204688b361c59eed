package dev.grade.cli;

import dev.grade.grading.Version;
import dev.grade.input.BadInput;
import dev.grade.report.Report;
import dev.grade.report.RepositoryPaths;
import dev.grade.report.classroom.ClassroomIdentity;
import dev.grade.report.classroom.ClassroomResult;
import dev.grade.report.exercism.ExercismResults;
import dev.grade.report.gradescope.GradescopeResults;
import dev.grade.report.html.HtmlPage;
import dev.grade.report.json.ReportJson;
import dev.grade.report.junit.JunitXml;
import dev.grade.report.otr.EventsXml;
import dev.grade.report.sarif.GradingLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a grading can be written to: one option and one writer each. */
final class OutputOptions {
    @Option(names = "--json", paramLabel = "FILE", description = "write the report as JSON (- for standard output)")
    private @Nullable String json;

    @Option(names = "--html", paramLabel = "FILE", description = "write a page for a browser, with the failing interleaving to step through")
    private @Nullable String html;

    @Option(names = "--reviewer", description = "with --html: add model answers to the questions; not for the candidate's eyes")
    private boolean reviewer;

    @Option(names = "--junit", paramLabel = "FILE", description = "write JUnit XML, for most CI servers")
    private @Nullable String junit;

    @Option(names = "--sarif", paramLabel = "FILE", description = "write SARIF, for code scanning and editors")
    private @Nullable String sarif;

    @Option(names = "--otr", paramLabel = "FILE", description = "write events of Open Test Reporting")
    private @Nullable String otr;

    @Option(names = "--gradescope", paramLabel = "FILE", description = "write Gradescope's results.json")
    private @Nullable String gradescope;

    @Option(names = "--classroom50", paramLabel = "FILE", description = "write Classroom 50's result.json")
    private @Nullable String classroom;

    @Option(names = "--exercism", paramLabel = "FILE|DIR", description = "write Exercism's results.json")
    private @Nullable String exercism;

    /**
     * The files that are asked for.
     *
     * @param submissions
     *            how many submissions are to be graded
     * @throws BadInput
     *             if they can't be written, or not for so many submissions
     */
    List<OutputFile> files(int submissions, Map<String, String> environment) {
        List<OutputFile> files = new ArrayList<>();
        if (reviewer && html == null) {
            throw new BadInput("--reviewer goes with --html FILE, the page that it adds model answers to.");
        }
        // writers are named in functions, so that only the classes of those that are used get loaded
        add(files, "--json", json, graded -> reported(graded, reports -> submissions == 1
                ? ReportJson.write(reports.getFirst())
                : ReportJson.write(reports)));
        add(files, "--html", html, graded -> reported(graded, reports -> reviewer
                ? HtmlPage.forReviewers(reports)
                : HtmlPage.forStudents(reports)));
        add(files, "--junit", junit, graded -> reported(graded, JunitXml::write));
        add(files, "--sarif", sarif, graded -> reported(graded, reports -> ReportJson
                .write(GradingLog.of(reports, new RepositoryPaths(root(environment)), Version.current()))));
        add(files, "--otr", otr, graded -> reported(graded, reports -> EventsXml.write(reports,
                new RepositoryPaths(root(environment)), Instant.now())));
        add(files, "--gradescope", gradescope, graded -> graded.graderFailed()
                ? Optional.empty()
                : Optional.of(ReportJson.write(GradescopeResults.of(graded.reports(), graded.badInputs()))));
        if (classroom != null) {
            ClassroomIdentity identity = ClassroomIdentity.of(environment);
            add(files, "--classroom50", classroom, graded -> graded.graderFailed()
                    ? Optional.empty()
                    : reported(graded, reports -> ReportJson
                            .write(ClassroomResult.of(reports, identity, Instant.now()))));
        }
        if (exercism != null) {
            if (submissions != 1) {
                throw new BadInput("--exercism takes one submission, and there are " + submissions + ".");
            }
            boolean folder = !exercism.equals("-") && Files.isDirectory(Path.of(exercism));
            add(files, "--exercism", folder ? Path.of(exercism, "results.json").toString() : exercism,
                    OutputOptions::exercism);
        }
        files.forEach(OutputFile::requireWritable);
        if (files.stream().filter(OutputFile::onStandardOutput).count() > 1) {
            throw new BadInput("Only one of the reports can go to standard output; name a file for the others.");
        }
        files.stream().filter(file -> List.of("--gradescope", "--classroom50").contains(file.option()))
                .forEach(OutputFile::discardOld);
        return files;
    }

    /** The folder that the paths of files are relative to: the root of the repository in CI, else the current folder. */
    static Path root(Map<String, String> environment) {
        String ci = environment.getOrDefault("GITHUB_WORKSPACE", environment.getOrDefault("CI_PROJECT_DIR", ""));
        return Path.of(ci).toAbsolutePath();
    }

    private static Optional<String> exercism(Graded graded) {
        return Optional.of(ReportJson.write(graded.reports().isEmpty()
                ? ExercismResults
                        .notGraded(String.join("\n", graded.complaints().stream().map(Complaint::text).toList()))
                : ExercismResults.of(graded.reports().getFirst())));
    }

    /** Nothing where nothing was graded: bad input costs nobody an older file. */
    private static Optional<String> reported(Graded graded, Function<List<Report>, String> writer) {
        return graded.reports().isEmpty() ? Optional.empty() : Optional.of(writer.apply(graded.reports()));
    }

    private static void add(List<OutputFile> files, String option, @Nullable String target,
            Function<Graded, Optional<String>> content) {
        if (target != null) {
            files.add(new OutputFile(option, target, content));
        }
    }
}
