package dev.grade.inspect.resolve.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.grade.inspect.resolve.Called.DeclaredAt;
import dev.grade.inspect.resolve.Symbols;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Turns analysed compilation units into a {@link Symbols} record, so that nothing of the compiler outlives the compile. */
// The scanner has a parameter that nobody uses; it is handed on as it came.
@SuppressWarnings("VoidUsed")
public final class SymbolDump {

    private final Trees trees;
    private final SourcePositions positions;
    private final ErasedNames names;
    private final IdentityHashMap<Element, DeclaredAt> declared = new IdentityHashMap<>();

    /**
     * The text that a unit was read from.
     *
     * @param file its name in the analysis
     * @param offset the offset there of an offset in what the compiler read, which may have had lines of the grader's put in
     */
    public record Text(String file, IntUnaryOperator offset) {
    }

    private SymbolDump(Trees trees, Types types, Elements elements) {
        this.trees = trees;
        this.positions = trees.getSourcePositions();
        this.names = new ErasedNames(types, elements, declared);
    }

    /**
     * Dumps the symbols of units that were analysed.
     *
     * @param text which text known to the analysis a unit was read from
     */
    public static Symbols of(Iterable<? extends CompilationUnitTree> units, Trees trees, Types types, Elements elements,
            Function<CompilationUnitTree, @Nullable Text> text) {
        var dump = new SymbolDump(trees, types, elements);
        var files = new LinkedHashMap<CompilationUnitTree, Text>();
        for (CompilationUnitTree unit : units) {
            Text from = text.apply(unit);
            if (from != null) {
                files.put(unit, from);
                dump.new Declarations(from, unit).scan(new TreePath(unit), null);
            }
        }
        var known = new HashMap<String, Symbols.OfFile>();
        files.forEach((unit, from) -> {
            var uses = new Uses(unit, from.offset(), trees, dump.names);
            try {
                uses.scan(new TreePath(unit), null);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                // Erroneous trees can break the compiler's own accessors; what was read so far is still right.
            }
            known.put(from.file(), uses.found());
        });
        return new Symbols(Map.copyOf(known), Map.copyOf(dump.names.parents()));
    }

    /** Notes where every class and method of the sources is declared. */
    private final class Declarations extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Text text;
        private final CompilationUnitTree unit;

        Declarations(Text text, CompilationUnitTree unit) {
            this.text = text;
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
            note(tree);
            return super.visitClass(tree, none);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
            note(tree);
            return super.visitMethod(tree, none);
        }

        private void note(Tree tree) {
            Element element = trees.getElement(getCurrentPath());
            long end = positions.getEndPosition(unit, tree);
            if (element != null && end >= 0) {
                declared.put(element, new DeclaredAt(text.file(), text.offset().applyAsInt((int) end)));
            }
        }
    }
}
