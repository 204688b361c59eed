package dev.grade.exercises;

import dev.grade.api.BugClass;
import dev.grade.compile.Candidates;
import dev.grade.compile.Compilation;
import dev.grade.compile.Compilers;
import dev.grade.compile.Preparation;
import dev.grade.compile.PreparedExercise;
import dev.grade.compile.SubmissionCompiler;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.exercise.SourceText;
import dev.grade.run.Budget;
import dev.grade.run.CheckResult;
import dev.grade.run.Run;
import dev.grade.submission.SubmissionLoader;
import dev.grade.verify.Expectation;
import dev.grade.verify.Variant;
import dev.grade.verify.VariantSet;
import dev.grade.worker.protocol.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Grades the same answers again and again by their timing checks alone, beside a threshold on the wall clock as one
 * would write it without thinking, and counts the verdicts that are wrong. Not a test: it takes as long as one lets it.
 *
 * <p>Arguments: how many gradings of each answer, then {@code EXERCISE/right/NAME} and so on; none for all that are right
 * or wrong in a way that timing shows. How to start it is in {@code grader/docs/scaling.md}.
 */
public final class TimingStability {
    private static final Set<BugClass> SHOWN_BY_TIMING = Set.of(BugClass.OVER_SERIALISED, BugClass.NOT_CONCURRENT,
            BugClass.TOO_SLOW, BugClass.BLOCKING_IN_ASYNC);
    private static final String NAIVE = "naive";
    private static final Path ROOT = Path.of(System.getProperty("grade.home", ".")).toAbsolutePath().normalize();

    private final Map<String, Tally> tallies = new TreeMap<>();

    private TimingStability() {
    }

    /** How often a check said what. */
    private static final class Tally {
        private int right;
        private int wrong;
        private int unclear;

        void add(boolean asExpected, boolean told) {
            right += asExpected ? 1 : 0;
            wrong += !asExpected && told ? 1 : 0;
            unclear += told ? 0 : 1;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d of %d false, %d unclear", wrong, right + wrong + unclear, unclear);
        }
    }

    /** Runs the experiment and prints its table, the rows of an answer as soon as it is through. */
    public static void main(String[] args) throws Exception {
        int times = Integer.parseInt(args[0]);
        List<String> wanted = List.of(args).subList(1, args.length);
        var experiment = new TimingStability();
        for (Exercise exercise : ExerciseLibrary.open(ROOT.resolve("exercises")).exercises()) {
            if (exercise.checks().stream().anyMatch(check -> check.kind() == CheckKind.SCALING)) {
                experiment.grade(exercise, times, wanted);
            }
        }
    }

    private void grade(Exercise exercise, int times, List<String> wanted) throws Exception {
        List<Variant> variants = VariantSet
                .load(exercise, ROOT.resolve("solutions").resolve(exercise.id()),
                        ROOT.resolve("templates").resolve(exercise.id()))
                .stream().filter(variant -> isWanted(variant, wanted)).toList();
        if (variants.isEmpty()) {
            return;
        }
        PreparedExercise prepared = new Preparation(ROOT.resolve("exercises/target/stability"))
                .prepare(timed(exercise));
        try (var compilers = new Compilers()) {
            var compiler = new SubmissionCompiler(Candidates.of(List.of(prepared)), compilers);
            for (Variant variant : variants) {
                Compilation compiled = compiler.compile(SubmissionLoader.load(variant.path().toString()));
                for (int time = 0; time < times; time++) {
                    judge(variant, new Run(Budget.QUICK, time).checks((Compilation.Succeeded) compiled));
                }
                tallies.forEach((what, tally) -> System.out.printf("%-70s %s%n", what, tally));
                tallies.clear();
            }
        }
    }

    private static boolean isWanted(Variant variant, List<String> wanted) {
        boolean shown = switch (variant.expectation()) {
            case Expectation.Passes passes -> true;
            case Expectation.Fails fails -> SHOWN_BY_TIMING.containsAll(fails.bugs());
            case Expectation.FailsSomehow somehow -> false;
        };
        return wanted.isEmpty() ? shown : wanted.contains(variant.exerciseId() + "/" + variant.name());
    }

    /** One right answer counts for each check; a wrong one is caught if one of the checks names its bug. */
    private void judge(Variant variant, List<CheckResult> results) {
        boolean right = variant.expectation() instanceof Expectation.Passes;
        Set<BugClass> bugs = variant.expectation() instanceof Expectation.Fails fails ? fails.bugs() : Set.of();
        var ours = new ArrayList<CheckResult>(results);
        ours.removeIf(result -> result.check().id().equals(NAIVE));
        boolean caught = ours.stream()
                .anyMatch(result -> result.result().bugClass().filter(bugs::contains).isPresent());
        boolean unclear = ours.stream().anyMatch(result -> result.result().verdict() == Verdict.INCONCLUSIVE);
        if (right) {
            for (CheckResult result : results) {
                boolean passed = result.result().verdict() == Verdict.PASSED;
                boolean told = result.result().verdict() != Verdict.INCONCLUSIVE;
                tally(variant, result.check().id()).add(passed, told);
                if (!passed && !result.check().id().equals(NAIVE)) {
                    System.out.println(variant.exerciseId() + "/" + variant.name() + " " + result.check().id() + ": "
                            + result.result());
                }
            }
            return;
        }
        tally(variant, "ours").add(caught, caught || !unclear);
        if (!caught) {
            System.out.println(variant.exerciseId() + "/" + variant.name() + " not caught: " + ours);
        }
        for (CheckResult result : results) {
            if (result.check().id().equals(NAIVE)) {
                tally(variant, NAIVE).add(result.result().verdict() == Verdict.FAILED, true);
            }
        }
    }

    private Tally tally(Variant variant, String check) {
        return tallies.computeIfAbsent(variant.exerciseId() + "/" + variant.name() + " " + check, _ -> new Tally());
    }

    /** The exercise with its timing checks only, and the naive one. */
    private static Exercise timed(Exercise exercise) throws IOException {
        List<CheckSpec> checks = new ArrayList<>();
        for (CheckSpec check : exercise.checks()) {
            if (check.kind() == CheckKind.SCALING) {
                checks.add(new CheckSpec(check.id(), check.kind(), check.points(), check.title(), List.of()));
            }
        }
        checks.add(new CheckSpec(NAIVE, CheckKind.SCALING, 1, "a threshold on the wall clock", List.of()));
        List<SourceText> sources = new ArrayList<>(exercise.checkSources());
        sources.add(new SourceText("NaiveChecks.java", naive(exercise.id())));
        List<String> classes = new ArrayList<>(exercise.checkClasses());
        classes.add("NaiveChecks");
        return new Exercise(exercise.id(), exercise.title(), exercise.topic(), exercise.level(), exercise.folder(),
                exercise.answers(), exercise.given(), sources, classes, checks, exercise.followUps(),
                exercise.profiles(), exercise.inspect());
    }

    private static String naive(String id) throws IOException {
        try (InputStream in = TimingStability.class.getResourceAsStream("/naive/" + id + ".java")) {
            return in == null
                    ? "import dev.grade.api.*; class NaiveChecks { @Scaling void naive(Instruments timing) { } }"
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
