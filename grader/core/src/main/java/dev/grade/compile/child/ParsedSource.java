package dev.grade.compile.child;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.grade.exercise.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A source with what its syntax tells.
 *
 * @param packageName
 *            the package, or an empty string
 * @param classes
 *            every named class that is a member of another or of the file
 */
record ParsedSource(SourceText source, CompilationUnitTree tree, String packageName, List<NamedClass> classes) {
    /**
     * A class in a source.
     *
     * @param binaryName
     *            such as {@code com.example.Outer$Inner}
     */
    record NamedClass(String binaryName, ClassTree tree, Shape shape) {
        boolean topLevel() {
            return !binaryName.contains("$");
        }
    }

    static ParsedSource of(SourceText source, CompilationUnitTree tree) {
        String packageName = tree.getPackageName() == null ? "" : dotted(tree.getPackageName());
        List<NamedClass> classes = new ArrayList<>();
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        for (Tree declaration : tree.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                collect(type, prefix + type.getSimpleName(), classes);
            }
        }
        return new ParsedSource(source, tree, packageName, List.copyOf(classes));
    }

    // a tree as text is source: javac escapes letters beyond Latin 1 there, and no class is called that
    private static String dotted(Tree name) {
        return name instanceof MemberSelectTree select
                ? dotted(select.getExpression()) + "." + select.getIdentifier()
                : ((IdentifierTree) name).getName().toString();
    }

    /** Every identifier that it mentions in code, to find out which other sources it may use. */
    Set<String> words() {
        return Mentions.in(tree);
    }

    boolean hasImports() {
        return !tree.getImports().isEmpty();
    }

    /** The names of its classes that another source can use. */
    List<String> topLevelNames() {
        return classes.stream().filter(NamedClass::topLevel).map(named -> named.shape().name()).toList();
    }

    private static void collect(ClassTree type, String binaryName, List<NamedClass> into) {
        into.add(new NamedClass(binaryName, type, Shape.of(type)));
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree nested) {
                collect(nested, binaryName + "$" + nested.getSimpleName(), into);
            }
        }
    }
}
