package dev.grade.inspect.resolve.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.grade.inspect.resolve.Symbols;
import dev.grade.inspect.source.Patience;
import dev.grade.inspect.source.Sources;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Runs the compiler's analysis over sources in memory, without annotation processors and without writing a class. */
public final class Javac {

    private static final long STACK_BYTES = 256L << 20;

    private Javac() {
    }

    /**
     * What the compiler knows about the sources, also when they have errors. {@link Symbols#NONE} when there is no compiler, or
     * it broke or took too long: an analysis can go on without it.
     *
     * @param limit the longest processor time that it may take
     */
    public static Symbols analyse(Sources sources, Duration limit) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null || sources.files().isEmpty()) {
            return Symbols.NONE;
        }
        var task = new FutureTask<>(() -> analyse(compiler, sources));
        // Nobody can stop the compiler; nested lambdas can keep it busy for ever. So it is left behind.
        Thread thread = Thread.ofPlatform().daemon().name("compiler").stackSize(STACK_BYTES).start(task);
        return Patience.await(task, thread, limit).orElse(Symbols.NONE);
    }

    private static Symbols analyse(JavaCompiler compiler, Sources sources) throws IOException {
        var files = new ArrayList<JavaFileObject>();
        var names = new HashMap<URI, String>();
        sources.files().forEach((name, text) -> {
            var file = new InMemory(files.size(), name, text);
            files.add(file);
            names.put(file.toUri(), name);
        });
        try (var manager = compiler.getStandardFileManager(ignored -> {
        }, null, null)) {
            var task = (JavacTask) compiler.getTask(Writer.nullWriter(), manager, ignored -> {
            }, options(sources), null, files);
            // Analysis can fail half way; the units that were parsed still hold what was found out by then.
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            try {
                task.analyze();
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                if (units.isEmpty()) {
                    return Symbols.NONE;
                }
            }
            return SymbolDump.of(units, Trees.instance(task), task.getTypes(), task.getElements(),
                    unit -> text(names.get(unit.getSourceFile().toUri())));
        }
    }

    private static SymbolDump.@Nullable Text text(@Nullable String name) {
        return name == null ? null : new SymbolDump.Text(name, offset -> offset);
    }

    private static List<String> options(Sources sources) {
        // previews need a level; "--release" would set the same one, and read all of the JDK from a zip file each time
        var options = new ArrayList<>(
                List.of("-proc:none", "-Xlint:none", "-XDshould-stop.ifError=FLOW", "-XDshould-stop.ifNoError=FLOW",
                        "-implicit:none", "--enable-preview", "--source",
                        Integer.toString(Runtime.version().feature())));
        options.add("-classpath");
        options.add(sources.classPath().stream().map(Object::toString).collect(Collectors.joining(File.pathSeparator)));
        // An empty source path: the compiler must not pick up files from where the grader happens to run.
        options.addAll(List.of("-sourcepath", ""));
        return options;
    }

    private static final class InMemory extends SimpleJavaFileObject {

        private final String text;

        InMemory(int number, String name, String text) {
            super(URI.create("memory:///" + number + "/" + fileName(name)), Kind.SOURCE);
            this.text = text;
        }

        private static String fileName(String name) {
            String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            String safe = last.replaceAll("[^A-Za-z0-9_.$-]", "_");
            return safe.endsWith(".java") ? safe : safe + ".java";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }
    }
}
