package dev.grade.inspect;

import dev.grade.inspect.finding.Coverage;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Program;
import dev.grade.inspect.judge.Judge;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.resolve.Called.Resolver;
import dev.grade.inspect.resolve.Resolution;
import dev.grade.inspect.resolve.SymbolSolver;
import dev.grade.inspect.resolve.Symbols;
import dev.grade.inspect.resolve.javac.Javac;
import dev.grade.inspect.rule.Code;
import dev.grade.inspect.rule.Rules;
import dev.grade.inspect.rule.SourceRule;
import dev.grade.inspect.sink.SinkTable;
import dev.grade.inspect.source.Parsing;
import dev.grade.inspect.source.Patience;
import dev.grade.inspect.source.Place;
import dev.grade.inspect.source.Sources;
import dev.grade.inspect.source.Types;
import dev.grade.inspect.source.Variables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads sources and answers what in them blocks where it must not, and what else a concurrent program should not do.
 *
 * <p>
 * A crash, an endless source or a stack overflow of the analysis ends in an answer that says so, never in an exception: a
 * submission is not to fail because its reader did.
 */
public final class Inspector {

    /** Processor time in which the compiler is done with any source that was not made to keep it busy. */
    private static final Duration COMPILER = Duration.ofSeconds(4);
    private static final Duration COMPILER_EACH_FILE = Duration.ofMillis(50);
    private static final Duration COMPILER_EACH_KB = Duration.ofMillis(20);
    private static final long STACK_BYTES = 256L << 20;
    /** Shares of the time: when following calls must come to an end, and when judging them. */
    private static final double FOR_CALLS = 0.6;
    /** What the second solver may take of it on its own thread. */
    private static final double FOR_SOLVER = 0.2;
    private static final double FOR_JUDGEMENT = 0.9;

    private Inspector() {
    }

    /** Inspects sources with the compiler run here. */
    public static Inspection inspect(Sources sources, InspectOptions options) {
        return inspect(sources, null, options);
    }

    /**
     * Inspects sources that were compiled already.
     *
     * @param symbols the compiler's symbols for these very texts; null to run the compiler here
     */
    public static Inspection inspect(Sources sources, @Nullable Symbols symbols, InspectOptions options) {
        var patience = Patience.of(options.patience());
        var task = new FutureTask<>(() -> new Run(sources, options, patience).inspect(symbols));
        Thread thread = new Thread(null, task, "inspect", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            // The analysis looks at its patience itself; the grace is for what cannot look.
            return task.get(Patience.longest(options.patience()).toMillis() + 2_000, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return failed(sources, "it took longer than " + Patience.longest(options.patience()).toSeconds() + " s");
        } catch (ExecutionException e) {
            return failed(sources, "the analysis stopped with " + String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return failed(sources, "it was interrupted");
        }
    }

    private static Inspection failed(Sources sources, String reason) {
        var findings = sources.files().keySet().stream().limit(1).map(f -> unread(f, 1, reason)).toList();
        return new Inspection(findings, new Coverage(0, 0, 0, 0, 0, 0, 0, false));
    }

    private static Finding unread(String file, int line, String reason) {
        return Finding.at("BLK902", "a file that was not read", Severity.NOTE, new Place(file, line, 1, 2),
                "This file was not inspected, or not whole: " + reason + ".",
                "Nothing is said about what stands in it.", "Make it compile, then inspect it again");
    }

    /** One inspection under way. */
    private record Run(Sources sources, InspectOptions options, Patience patience) {

        Inspection inspect(@Nullable Symbols given) {
            // Where the compiler's symbols are given, the process has a limit of its own.
            var parsed = given == null
                    ? Parsing.parse(sources, patience, options.patience().dividedBy(2))
                    : Parsing.parse(sources, patience);
            // What keeps the parser busy for ever keeps the compiler busy, too.
            Symbols symbols = given == null ? Javac.analyse(sources.without(parsed.endless()), forCompiler()) : given;
            var types = new Types(parsed.files(), symbols.parents());
            var variables = new Variables(types);
            boolean isWhole = parsed.files().stream().allMatch(f -> symbols.files().containsKey(f.name()));
            try (var solver = new SymbolSolver(parsed.files(), share(FOR_SOLVER))) {
                var resolution = new Resolution(symbols, solver, types, variables);
                var program = new Program(parsed.files(), types, variables, resolution);
                var graph = CallGraph.of(program, options, patience.until(FOR_CALLS));
                var findings = new ArrayList<Finding>();
                int judged = waits(graph, findings);
                for (SourceRule rule : Rules.ofSources(options.rules())) {
                    if (!patience.isOver()) {
                        rule.check(new Code(graph), findings::add);
                    }
                }
                parsed.unread().forEach(u -> findings.add(unread(u.file(), u.line(), u.reason())));
                partial(graph, judged, findings);
                var coverage = coverage(parsed.files().size(), resolution, graph, isWhole);
                unresolved(coverage, findings);
                return new Inspection(new Sieve(parsed.files(), options).sift(findings), coverage);
            }
        }

        private Duration share(double share) {
            return Duration.ofNanos((long) (options.patience().toNanos() * share));
        }

        private Duration forCompiler() {
            long length = sources.files().values().stream().mapToLong(String::length).sum();
            Duration usual = COMPILER.plus(COMPILER_EACH_FILE.multipliedBy(sources.files().size()))
                    .plus(COMPILER_EACH_KB.multipliedBy(length / 1024));
            Duration most = options.patience().dividedBy(2);
            return usual.compareTo(most) < 0 ? usual : most;
        }

        private int waits(CallGraph graph, List<Finding> findings) {
            var writer = new FindingWriter();
            var found = Judge.hits(graph, new SinkTable(options.sinks()), options, patience.until(FOR_JUDGEMENT));
            found.hits().forEach(hit -> findings.add(writer.write(hit)));
            return found.judged();
        }

        // What was found by then is told all the same, with what is missing.
        private void partial(CallGraph graph, int judged, List<Finding> findings) {
            int all = graph.program().functions().size();
            if ((graph.isSettled() && judged == all && !patience.isOver()) || sources.files().isEmpty()) {
                return;
            }
            findings.add(Finding.at("BLK902", "sources that were not read whole", Severity.NOTE,
                    new Place(sources.files().keySet().iterator().next(), 1, 1, 2),
                    "The time was over when the calls of " + judged + " of " + all + " methods and lambdas had been "
                            + (graph.isSettled() ? "" : "followed as far as it went, and ") + "judged.",
                    "There may be more than what is told here.", "Inspect a part of the sources at a time"));
        }

        private Coverage coverage(int files, Resolution resolution, CallGraph graph, boolean isWhole) {
            var answered = resolution.answered();
            int unresolved = resolution.unresolved();
            int calls = unresolved + answered.values().stream().mapToInt(Integer::intValue).sum();
            return new Coverage(files, calls, answered.getOrDefault(Resolver.JAVAC, 0),
                    answered.getOrDefault(Resolver.JAVAPARSER, 0), answered.getOrDefault(Resolver.HEURISTIC, 0),
                    unresolved, graph.entries().size(), !patience.isOver() && isWhole && graph.isSettled());
        }

        private void unresolved(Coverage coverage, List<Finding> findings) {
            if (coverage.unresolved() > 0 && !sources.files().isEmpty()) {
                findings.add(Finding.at("BLK901", "calls that could not be resolved", Severity.NOTE,
                        new Place(sources.files().keySet().iterator().next(), 1, 1, 2),
                        coverage.unresolved() + " of " + coverage.calls() + " calls could not be resolved.",
                        "Nothing is said about what they do.",
                        "Make the code compile, or give the class path it is compiled against"));
            }
        }
    }
}
