package dev.grade.cli;

import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.fork.Processors;
import dev.grade.input.BadInput;
import dev.grade.run.Budget;
import dev.grade.scratch.ScratchFolder;
import dev.grade.verify.MutantsJson;
import dev.grade.verify.Omissions;
import dev.grade.verify.Series;
import dev.grade.verify.TouchedTemplate;
import dev.grade.verify.Variant;
import dev.grade.verify.VariantSet;
import dev.grade.verify.VariantsJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
    private static final int LONGEST_MINUTES = 60 * 24 * 365;
    /** Of how many answers it is found out how often they surprise; bounds how long that takes. */
    private static final int MOST_AGAIN = 2;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "the exercises; all if none is named")
    private List<String> ids = new ArrayList<>();

    @Option(names = {"-n",
            "--times"}, paramLabel = "N", defaultValue = "1", description = "how often each answer is graded")
    private int times = 1;

    @Option(names = "--again", paramLabel = "N", defaultValue = "0", description = "grade what is not as expected N more times, to see how often that happens")
    private int again;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "1", description = "how many answers are graded at a time")
    private int jobs = 1;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "only the answers whose name contains NAME, or one of several (monitor,semaphore)")
    private List<String> only = new ArrayList<>();

    @Option(names = "--sample", description = "the template, two right answers, and wrong ones of up to three kinds")
    private boolean sample;

    @Option(names = "--budget", paramLabel = "SIZE", defaultValue = "normal", description = "how hard to try: quick, normal or thorough")
    private String budget = "normal";

    @Option(names = "--mutants", description = "put typical mistakes into the right answers, and show which no check sees")
    private boolean mutants;

    @Option(names = "--json", paramLabel = "FILE", description = "write what became of each to FILE, - for standard output")
    private @Nullable String json;

    @Option(names = "--series", paramLabel = "FILE", description = "keep every grading in FILE, and do not repeat those that are there: the same command goes on where it was stopped")
    private @Nullable Path series;

    @Option(names = "--minutes", paramLabel = "N", description = "with --series: start no further gradings after N minutes")
    private @Nullable Integer minutes;

    @Option(names = "--cores", paramLabel = "N", split = ",", description = "grade everything with the first N processors only, once for each N (1,2)")
    private List<Integer> cores = new ArrayList<>();

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
        if (times < 1 || jobs < 1 || again < 0) {
            throw new BadInput("--times and --jobs take numbers from 1, --again takes numbers from 0.");
        }
        if (cores.stream().anyMatch(count -> count < 1) || (mutants && !cores.isEmpty())) {
            throw new BadInput("--cores takes numbers from 1, such as 1,2, and does not go with --mutants.");
        }
        cores.forEach(Processors::require);
        if (minutes != null && (series == null || minutes < 1)) {
            throw new BadInput("--minutes takes a number from 1 and goes with --series.");
        }
        try (ScratchFolder scratch = ScratchFolder.make()) {
            return grade(wanted, size, scratch.path());
        } catch (IOException e) {
            throw new BadInput("The folder for temporary files can't be used: " + e.getMessage() + ".", e);
        }
    }

    private int grade(List<Exercise> wanted, Budget size, Path scratch) throws InterruptedException, IOException {
        Map<Exercise, List<Variant>> answers = new LinkedHashMap<>();
        var summary = new VerifySummary();
        for (Exercise exercise : new LinkedHashSet<>(wanted)) {
            List<Variant> known = VariantSet.load(exercise, exercises.home().solutions(exercise),
                    exercises.home().template(exercise));
            if (only.isEmpty()) {
                summary.add(exercise, Omissions.of(exercise, known));
            }
            answers.put(exercise, variants(exercise, known, scratch));
        }
        if (answers.values().stream().allMatch(List::isEmpty)) {
            throw new BadInput("No known answer has '" + String.join("' or '", only)
                    + "' in its name; leave --only out to see all names.");
        }
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes == null ? LONGEST_MINUTES : minutes);
        Series kept = series == null ? null : Series.open(series);
        return mutants ? mutants(answers, size, kept, end) : verify(answers, size, kept, end, summary);
    }

    private int verify(Map<Exercise, List<Variant>> answers, Budget size, @Nullable Series kept, long end,
            VerifySummary summary) throws InterruptedException {
        PrintWriter out = "-".equals(json) ? spec.commandLine().getErr() : spec.commandLine().getOut();
        if (cores.isEmpty()) {
            round(answers, size, Processors.count(), kept, end, summary, out);
        }
        for (int count : cores) {
            out.println(count == 1 ? "1 core" : count + " cores");
            try (Processors few = Processors.first(count)) {
                round(answers, size, few.size(), kept, end, summary, out);
            }
        }
        if (json != null) {
            write(file -> VariantsJson.write(summary.runs(), file));
        }
        return summary.print(out, times > 1 || !cores.isEmpty());
    }

    private void round(Map<Exercise, List<Variant>> answers, Budget size, int processors, @Nullable Series kept,
            long end,
            VerifySummary summary, PrintWriter out) throws InterruptedException {
        try (var all = new VerifySeries(exercises, out, size, times, jobs, processors, kept, end)) {
            for (Map.Entry<Exercise, List<Variant>> entry : answers.entrySet()) {
                out.println(entry.getKey().id());
                all.judge(entry.getKey(), entry.getValue());
            }
            summary.add(all.runs(), all.surprises(), all.left());
            List<Surprise> surprises = all.surprises().stream().limit(MOST_AGAIN).toList();
            if (again > 0 && !surprises.isEmpty()) {
                repeat(surprises, size, processors, summary, out);
            }
        }
    }

    private void repeat(List<Surprise> surprises, Budget size, int processors, VerifySummary summary, PrintWriter out)
            throws InterruptedException {
        out.println("again, " + again + " times each");
        long never = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
        try (var repeated = new VerifySeries(exercises, out, size, again, jobs, processors, null, never)) {
            for (Surprise surprise : surprises) {
                repeated.judge(surprise.exercise(), List.of(surprise.variant()));
            }
            summary.addRepeated(repeated.runs());
        }
    }

    private List<Variant> variants(Exercise exercise, List<Variant> known, Path scratch) throws IOException {
        List<Variant> all = new ArrayList<>(known);
        all.add(1, TouchedTemplate.in(Files.createDirectory(scratch.resolve(exercise.id())), exercise));
        List<Variant> some = all.stream()
                .filter(variant -> only.isEmpty() || only.stream().anyMatch(variant.name()::contains)).toList();
        return sample ? VariantSet.sample(some) : some;
    }

    private int mutants(Map<Exercise, List<Variant>> answers, Budget size, @Nullable Series kept, long end)
            throws InterruptedException {
        PrintWriter out = "-".equals(json) ? spec.commandLine().getErr() : spec.commandLine().getOut();
        var verify = new VerifyMutants(exercises, out, size, jobs, kept, end);
        int code = verify.judge(answers);
        if (json != null) {
            write(file -> MutantsJson.write(verify.judged(), file));
        }
        return code;
    }

    private interface Content {
        void writeTo(Writer file) throws IOException;
    }

    private void write(Content content) {
        try {
            if ("-".equals(json)) {
                content.writeTo(spec.commandLine().getOut());
            } else if (json != null) {
                try (Writer file = Files.newBufferedWriter(Path.of(json))) {
                    content.writeTo(file);
                }
            }
        } catch (IOException e) {
            throw new BadInput(json + " can't be written: " + e.getMessage() + ".", e);
        }
    }
}
