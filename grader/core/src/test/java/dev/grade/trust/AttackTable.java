package dev.grade.trust;

import dev.grade.admit.Admission;
import dev.grade.admit.Gate;
import dev.grade.api.BugClass;
import dev.grade.compile.Compilation;
import dev.grade.fork.confine.Confinement;
import dev.grade.fork.confine.None;
import dev.grade.fork.confine.Survey;
import dev.grade.run.Budget;
import dev.grade.run.CheckResult;
import dev.grade.run.Run;
import dev.grade.worker.protocol.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what each layer does about each attack, as a table in Markdown for {@code threat-model.md}. */
final class AttackTable {
    private AttackTable() {
    }

    /** Takes a folder of programs, or nothing for those of the suite. */
    public static void main(String[] args) throws Exception {
        List<Confinement> levels = Stream.concat(Stream.of(new None()), Levels.holding()).toList();
        System.out.println("| attack | loader | "
                + levels.stream().map(level -> "loader off, " + level.label()).collect(Collectors.joining(" | "))
                + " | system off | all on |");
        System.out.println("|---".repeat(levels.size() + 4) + "|");
        Stream<Program> programs = args.length == 0 ? Program.attacks() : Program.in(Path.of(args[0]));
        for (Program program : programs.toList()) {
            try {
                System.out.println(row(program, levels));
            } catch (AssertionError e) {
                System.out.println("| " + program.name() + " | compile error: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            }
        }
    }

    private static String row(Program program, List<Confinement> levels) throws Exception {
        List<String> cells = new ArrayList<>(List.of(program.name()));
        Compilation.Succeeded compiled = aimed(program);
        Admission admission = Gate.review(compiled);
        cells.add(admission instanceof Admission.Refused ? "refused" : "-");
        List<String> unexamined = new ArrayList<>();
        for (Confinement level : levels) {
            unexamined.add(unexamined(program, level));
        }
        cells.addAll(unexamined);
        if (admission instanceof Admission.Refused) {
            cells.addAll(List.of("refused", "refused"));
        } else if (admission instanceof Admission.Admitted admitted && admitted.notes().isEmpty()) {
            // the very same classes at the very same levels
            cells.addAll(List.of(unexamined.getFirst(), unexamined.get(Math.min(1, levels.size() - 1))));
        } else if (admission instanceof Admission.Admitted admitted) {
            Compilation.Succeeded rest = compiled.with(admitted.classes());
            cells.add(said(new Run(Budget.QUICK, 7, levels.getFirst()).checks(rest)));
            cells.add(said(new Run(Budget.QUICK, 7, Survey.ofThisMachine().best()).checks(rest)));
        }
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Some name the port or the process that they are aimed at. */
    private static Compilation.Succeeded aimed(Program program) throws Exception {
        return atTarget(target -> Range.submit(target.aim(program).text()));
    }

    private static String unexamined(Program program, Confinement level) throws Exception {
        return atTarget(target -> {
            List<CheckResult> results = new Run(Budget.QUICK, 7, level)
                    .checks(Range.submit(target.aim(program).text()));
            boolean hit = !program.effect().isEmpty() && target.isHit(program.effect(), results, !level.holds());
            return (hit ? "**" + program.effect() + "**, " : "") + said(results);
        });
    }

    private interface Attempt<T> {
        T at(Target target) throws Exception;
    }

    private static <T> T atTarget(Attempt<T> attempt) throws Exception {
        Path folder = Files.createTempDirectory("target-");
        try (var target = new Target(folder)) {
            return attempt.at(target);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** The kinds of bugs that were named; anything but a named failure stands out. */
    private static String said(List<CheckResult> results) {
        List<String> odd = results.stream().map(result -> result.result().verdict())
                .filter(verdict -> verdict == Verdict.GRADER_ERROR || verdict == Verdict.INCONCLUSIVE)
                .map(verdict -> "**" + verdict + "**").distinct().toList();
        List<String> bugs = results.stream().flatMap(result -> result.result().bugClass().stream()).map(BugClass::id)
                .distinct().toList();
        boolean passed = results.stream().allMatch(result -> result.result().verdict() == Verdict.PASSED);
        return passed ? "**passed**" : Stream.concat(bugs.stream(), odd.stream()).collect(Collectors.joining(", "));
    }
}
