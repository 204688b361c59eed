package dev.grade.compile.child;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.grade.compile.child.MemorySource.Insertion;
import dev.grade.exercise.SourceText;
import dev.grade.inspect.resolve.Symbols;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The JDK's compiler, out of reach of annotation processors, other sources and the submission's own build. */
final class Javac {
    // simple: all classes are analysed before any is translated, and its tree with it
    private static final List<String> OPTIONS = List.of("-XDcompilePolicy=simple", "-proc:none", "-implicit:none", "-g",
            "-Xlint:all,-path",
            "-Xmaxerrs", "100", "-Xmaxwarns", "50", "-sourcepath", "", "-XDuseUnsharedTable=true");

    private final JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(),
            "this Java has no compiler: a JDK is needed, not a JRE");
    private final List<String> libraries;

    Javac(List<String> libraries) {
        this.libraries = libraries;
    }

    /**
     * What became of one compilation.
     *
     * @param symbols
     *            what the compiler knows of the sources, by their paths; empty unless it accepted them
     */
    record Outcome(Map<String, MemoryFiles.Output> classes, List<Diagnostic> errors, List<Diagnostic> warnings,
            Symbols symbols) {
        boolean ok() {
            return errors.isEmpty();
        }
    }

    /** The syntax trees of sources, in their order; as much of each as the compiler could make out. */
    List<CompilationUnitTree> parse(List<MemorySource> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        try (MemoryFiles files = files()) {
            List<CompilationUnitTree> trees = new ArrayList<>();
            task(files, new DiagnosticCollector<>(), sources, List.of()).parse().forEach(trees::add);
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What keeps a source from being parsed. */
    List<Diagnostic> syntaxErrors(MemorySource source) {
        var collector = new DiagnosticCollector<JavaFileObject>();
        try (MemoryFiles files = files()) {
            task(files, collector, List.of(source), List.of()).parse();
            return select(collector, javax.tools.Diagnostic.Kind.ERROR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome compile(List<MemorySource> sources) {
        return compile(sources, List.of());
    }

    /** Compiles sources, with what this JDK offers as a preview if they use it. */
    Outcome compileAsNeeded(List<MemorySource> sources) {
        Outcome outcome = compile(sources);
        return outcome.errors().stream().noneMatch(error -> error.code().contains("preview"))
                ? outcome
                : compile(sources,
                        List.of("--enable-preview", "--release", Integer.toString(Runtime.version().feature())));
    }

    private Outcome compile(List<MemorySource> sources, List<String> more) {
        var collector = new DiagnosticCollector<JavaFileObject>();
        try (MemoryFiles files = files()) {
            JavacTask task = task(files, collector, sources, more);
            var symbols = new SymbolListener(task, collector, sources);
            task.addTaskListener(symbols);
            boolean ok = task.call();
            List<Diagnostic> errors = select(collector, javax.tools.Diagnostic.Kind.ERROR);
            if (!ok && errors.isEmpty()) {
                errors = List.of(new Diagnostic("", 0, 0, 0, "grade.compiler-limit",
                        "the source needs more memory, or is nested more deeply, than the compiler can take", ""));
            }
            List<Diagnostic> warnings = new ArrayList<>(select(collector, javax.tools.Diagnostic.Kind.WARNING));
            warnings.addAll(select(collector, javax.tools.Diagnostic.Kind.MANDATORY_WARNING));
            return new Outcome(files.outputs(), errors, warnings, symbols.dumped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Positions of trees, of whichever source they come from. */
    static SourcePositions positions() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(Writer.nullWriter(), null, new DiagnosticCollector<>(),
                List.of("-proc:none"), null, List.of(new MemorySource(new SourceText("", ""), Insertion.NONE)));
        return Trees.instance(task).getSourcePositions();
    }

    private MemoryFiles files() {
        return new MemoryFiles(compiler.getStandardFileManager(null, Locale.ROOT, null));
    }

    private JavacTask task(MemoryFiles files, DiagnosticCollector<JavaFileObject> collector,
            List<MemorySource> sources, List<String> more) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(more);
        options.addAll(List.of("-classpath", String.join(java.io.File.pathSeparator, libraries)));
        return (JavacTask) compiler.getTask(Writer.nullWriter(), files, collector, options, null, sources);
    }

    private static List<Diagnostic> select(DiagnosticCollector<JavaFileObject> collector,
            javax.tools.Diagnostic.Kind kind) {
        return collector.getDiagnostics().stream().filter(diagnostic -> diagnostic.getKind() == kind)
                .map(Javac::convert).toList();
    }

    private static Diagnostic convert(javax.tools.Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        if (!(diagnostic.getSource() instanceof MemorySource source)
                || diagnostic.getPosition() == javax.tools.Diagnostic.NOPOS) {
            return new Diagnostic("", 0, 0, 0, diagnostic.getCode(), message, "");
        }
        int offset = source.originalOffset(diagnostic.getPosition());
        TextPlace place = TextPlace.of(source.source().text(), offset);
        int length = source.originalOffset(diagnostic.getEndPosition()) - offset;
        int end = Math.min(place.column() + Math.max(1, length), place.lineText().length() + 1);
        return new Diagnostic(source.source().path(), place.line(), place.column(), Math.max(end, place.column() + 1),
                diagnostic.getCode(), message, place.lineText());
    }
}
