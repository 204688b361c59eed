package dev.grade.compile.child;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.grade.inspect.resolve.Symbols;
import dev.grade.inspect.resolve.javac.SymbolDump;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Notes what the compiler knows of the sources, at the one moment when all are analysed and none is translated. */
final class SymbolListener implements TaskListener {
    private final JavacTask task;
    private final DiagnosticCollector<JavaFileObject> collector;
    /** By address: the compiler wraps the objects it was given. */
    private final Map<URI, MemorySource> sources = new HashMap<>();
    private final List<CompilationUnitTree> units = new ArrayList<>();
    private Symbols symbols = Symbols.NONE;
    private int analysed;

    SymbolListener(JavacTask task, DiagnosticCollector<JavaFileObject> collector, List<MemorySource> sources) {
        this.task = task;
        this.collector = collector;
        sources.forEach(source -> this.sources.put(source.toUri(), source));
    }

    /** What was noted; nothing if the sources have errors. */
    Symbols dumped() {
        return symbols;
    }

    @Override
    public void finished(TaskEvent event) {
        switch (event.getKind()) {
            case PARSE -> units.add(event.getCompilationUnit());
            case ANALYZE -> {
                analysed++;
                if (analysed == classes() && !hasErrors()) {
                    dump();
                }
            }
            default -> {
            }
        }
    }

    private void dump() {
        try {
            symbols = SymbolDump.of(units, Trees.instance(task), task.getTypes(), task.getElements(),
                    this::text);
        } catch (RuntimeException | StackOverflowError e) {
            // the compile goes on without; the inspection has weaker readers
            symbols = Symbols.NONE;
        }
    }

    private SymbolDump.@Nullable Text text(CompilationUnitTree unit) {
        MemorySource source = sources.get(unit.getSourceFile().toUri());
        return source == null ? null : new SymbolDump.Text(source.source().path(), source::originalOffset);
    }

    private long classes() {
        return units.stream().flatMap(unit -> unit.getTypeDecls().stream()).filter(ClassTree.class::isInstance)
                .count();
    }

    private boolean hasErrors() {
        return collector.getDiagnostics().stream().anyMatch(found -> found.getKind() == Diagnostic.Kind.ERROR);
    }
}
