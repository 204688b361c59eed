package dev.grade.cli;

import dev.grade.report.RepositoryPaths;
import dev.grade.report.github.StepSummary;
import dev.grade.report.github.WorkflowCommands;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What GitHub Actions is told. */
final class GithubOutput {
    /** GitHub's limit is one mebibyte for all that a step writes there. */
    private static final int ROOM = (1 << 20) - (1 << 14);

    private final PrintWriter out;
    private final Map<String, String> environment;
    private final WorkflowCommands commands = new WorkflowCommands();

    /** Work whose output is a student's. */
    @FunctionalInterface
    interface Work {
        Graded run() throws InterruptedException;
    }

    GithubOutput(PrintWriter out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** Does work, and lets the runner take nothing that is printed meanwhile for a command. */
    Graded fenced(Work work) throws InterruptedException {
        out.print(commands.stop());
        out.flush();
        try {
            return work.run();
        } finally {
            out.print(commands.resume());
            out.flush();
        }
    }

    /** Writes annotations, and the step's summary where the runner wants one. */
    void tell(Graded graded) {
        graded.complaints().stream().limit(10).map(complaint -> WorkflowCommands.notGraded(complaint.text()))
                .forEach(out::print);
        out.print(WorkflowCommands.annotations(graded.reports(),
                new RepositoryPaths(OutputOptions.root(environment))));
        @Nullable
        String summary = environment.get("GITHUB_STEP_SUMMARY");
        if (summary != null && !summary.isEmpty()) {
            try {
                append(Path.of(summary), graded);
            } catch (IOException e) {
                out.println("The step's summary can't be written: " + e.getClass().getSimpleName());
            }
        }
        out.flush();
    }

    private static void append(Path file, Graded graded) throws IOException {
        long taken = Files.exists(file) ? Files.size(file) : 0;
        String text = StepSummary.write(graded.reports(), (int) Math.max(0, ROOM - taken));
        Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
