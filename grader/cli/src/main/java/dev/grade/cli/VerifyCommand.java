package dev.grade.cli;

import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.input.BadInput;
import dev.grade.run.Budget;
import dev.grade.verify.Judged;
import dev.grade.verify.JudgedMutant;
import dev.grade.verify.MutantTrial;
import dev.grade.verify.MutantsJson;
import dev.grade.verify.Variant;
import dev.grade.verify.VariantSet;
import dev.grade.verify.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves that exercises grade well: every known answer gets what it must get. */
@Command(name = "verify", description = "For authors: grades every known answer and compares.", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", arity = "0..*", description = "the exercises; all if none is named")
    private List<String> ids = new ArrayList<>();

    @Option(names = {"-n",
            "--times"}, paramLabel = "N", defaultValue = "1", description = "how often each answer is graded")
    private int times = 1;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "1", description = "how many answers are graded at a time")
    private int jobs = 1;

    @Option(names = "--only", paramLabel = "NAME", description = "only the answers whose name contains NAME")
    private String only = "";

    @Option(names = "--budget", paramLabel = "SIZE", defaultValue = "normal", description = "how hard to try: quick, normal or thorough")
    private String budget = "normal";

    @Option(names = "--mutants", description = "put typical mistakes into the right answers, and show which no check sees")
    private boolean mutants;

    @Option(names = "--json", paramLabel = "FILE", description = "with --mutants: write what became of each to FILE, - for standard output")
    private @Nullable String json;

    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    VerifyCommand() {
    }

    @Override
    public Integer call() throws InterruptedException {
        ExerciseLibrary library = exercises.library();
        List<Exercise> wanted = ids.isEmpty() ? library.exercises() : ids.stream().map(library::exercise).toList();
        Budget size = Budget.of(budget).orElseThrow(
                () -> new BadInput("There is no budget '" + budget + "'; it is quick, normal or thorough."));
        if (times < 1 || jobs < 1) {
            throw new BadInput("--times and --jobs take numbers from 1.");
        }
        if (json != null && !mutants) {
            throw new BadInput("--json goes with --mutants.");
        }
        if (mutants) {
            return mutants(wanted, size);
        }
        List<Judged> all = new ArrayList<>();
        for (Exercise exercise : wanted) {
            all.addAll(verify(exercise, size));
        }
        return summary(all);
    }

    private List<Judged> verify(Exercise exercise, Budget size) throws InterruptedException {
        List<Variant> variants = VariantSet.load(exercise, exercises.home().solutions(exercise),
                exercises.home().template(exercise)).stream().filter(variant -> variant.name().contains(only)).toList();
        PrintWriter out = spec.commandLine().getOut();
        out.println(exercise.id());
        List<Variant> repeated = new ArrayList<>();
        variants.forEach(variant -> repeated.addAll(java.util.Collections.nCopies(times, variant)));
        var tally = new VariantTally(out, times);
        try (var verification = new Verification(exercises.prepare(exercise), size)) {
            return verification.judgeAll(repeated, jobs, tally);
        }
    }

    private int mutants(List<Exercise> wanted, Budget size) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<JudgedMutant> all = new ArrayList<>();
        boolean fine = true;
        for (Exercise exercise : wanted) {
            Path solutions = exercises.home().solutions(exercise);
            List<Variant> variants = VariantSet.load(exercise, solutions, exercises.home().template(exercise)).stream()
                    .filter(variant -> variant.name().contains(only)).toList();
            out.println(exercise.id());
            var table = new MutantTable("-".equals(json) ? spec.commandLine().getErr() : out);
            try (var trial = new MutantTrial(exercises.prepare(exercise), solutions, size)) {
                trial.judgeAll(variants, jobs, table);
                fine &= table.end();
                for (String stale : trial.staleNotes(table.all())) {
                    out.println("  " + stale);
                    fine = false;
                }
            }
            all.addAll(table.all());
        }
        write(all);
        return fine ? ExitCodes.PASSED : ExitCodes.NOT_PASSED;
    }

    private void write(List<JudgedMutant> all) {
        try {
            if ("-".equals(json)) {
                MutantsJson.write(all, spec.commandLine().getOut());
            } else if (json != null) {
                try (Writer file = Files.newBufferedWriter(Path.of(json))) {
                    MutantsJson.write(all, file);
                }
            }
        } catch (IOException e) {
            throw new BadInput(json + " can't be written: " + e.getMessage() + ".", e);
        }
    }

    private int summary(List<Judged> all) {
        PrintWriter out = spec.commandLine().getOut();
        long wrong = all.stream().filter(judged -> judged.problem().isPresent()).count();
        out.println();
        out.println(all.size() + " gradings, " + wrong + " not as expected");
        out.flush();
        return wrong == 0 ? ExitCodes.PASSED : ExitCodes.NOT_PASSED;
    }
}
