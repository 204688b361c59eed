package dev.grade.compile.child;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import dev.grade.compile.child.ParsedSource.NamedClass;
import dev.grade.exercise.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside an answer and uses what is not here: imports, tests, a main method, and annotations that only tell
 * a reader something. None of it changes what the answer does, so the answer is compiled without it. Whatever could
 * change that stays, and does not compile.
 */
final class Foreign {
    private static final List<String> OF_TESTS = List.of("org.junit.", "junit.", "org.testng.");
    private static final Pattern SYMBOL_IS_A_CLASS = Pattern.compile("symbol: +class ");
    private static final Set<String> MARKS_OF_TESTS = Set.of("Test", "RepeatedTest", "ParameterizedTest", "Before",
            "BeforeEach", "BeforeAll", "BeforeClass", "BeforeMethod", "After", "AfterEach", "AfterAll", "AfterClass",
            "AfterMethod");
    private static final List<String> OF_READERS = List.of("net.jcip.annotations.", "javax.annotation.",
            "jakarta.annotation.", "org.jetbrains.annotations.", "org.jspecify.annotations.",
            "com.google.errorprone.annotations.", "com.google.common.annotations.", "edu.umd.cs.findbugs.annotations.",
            "org.checkerframework.");

    private final SourcePositions positions;
    private final Set<NamedClass> answers;
    private final Set<String> withoutCopies;
    private final List<String> notes = new ArrayList<>();

    /**
     * Looks at answers.
     *
     * @param withoutCopies
     *            the paths of the sources that had copies of given classes, which the originals stand in for now
     */
    Foreign(SourcePositions positions, List<Answer> answers, Set<String> withoutCopies) {
        this.positions = positions;
        this.withoutCopies = withoutCopies;
        this.answers = answers.stream().map(Answer::type).collect(Collectors.toUnmodifiableSet());
    }

    /** What was left out, for people. */
    List<String> notes() {
        return notes;
    }

    /** The sources without what is foreign, as these errors tell; the same ones if nothing is. */
    List<ParsedSource> leftOut(List<ParsedSource> sources, List<Diagnostic> errors) {
        return sources.stream().map(source -> leftOut(source,
                errors.stream().filter(error -> error.file().equals(source.source().path())).toList())).toList();
    }

    private ParsedSource leftOut(ParsedSource source, List<Diagnostic> errors) {
        List<? extends ImportTree> missing = source.tree().getImports().stream()
                .filter(tree -> errors.stream().anyMatch(error -> tellsMissing(error) && covers(source, tree, error)))
                .toList();
        boolean isForeign = !missing.isEmpty() || withoutCopies.contains(source.source().path());
        Set<String> names = missing.stream().map(tree -> dotted(tree.getQualifiedIdentifier()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Tree> out = new ArrayList<>(missing);
        Set<String> told = new LinkedHashSet<>(names);
        for (NamedClass type : source.classes()) {
            if (!belongsToAnswer(source, type)) {
                if (isForeign && errors.stream().anyMatch(error -> covers(source, type.tree(), error))) {
                    out.add(type.tree());
                    told.add(type.shape().name());
                }
            } else {
                Stream<MethodTree> tests = names.stream().anyMatch(name -> startsWithAny(name, OF_TESTS))
                        ? methods(type).filter(Foreign::isTest)
                        : Stream.empty();
                // no check calls it: it shows the answer at work, often with what is not here
                Stream<MethodTree> mains = methods(type).filter(Foreign::isMain).filter(main -> isForeign
                        ? errors.stream().anyMatch(error -> covers(source, main, error))
                        : onlyMissesClasses(source, main, errors));
                Stream.concat(tests, mains).forEach(method -> {
                    out.add(method);
                    told.add(method.getName() + "()");
                });
            }
        }
        if (out.isEmpty()) {
            return source;
        }
        out.addAll(forReaders(source.tree(), names));
        notes.add(source.source().path() + " uses what is not here; it was graded without " + String.join(", ", told)
                + ".");
        String text = source.source().text();
        for (Tree tree : out) {
            text = Selection.blanked(text, start(source, tree), end(source, tree));
        }
        return new ParsedSource(new SourceText(source.source().path(), text), source.tree(), source.packageName(),
                source.classes());
    }

    private static boolean tellsMissing(Diagnostic error) {
        return error.code().equals("compiler.err.doesnt.exist")
                || error.code().equals("compiler.err.package.not.visible")
                || error.code().startsWith("compiler.err.cant.resolve");
    }

    /** Whether all that is wrong there is that classes of other files are not here. */
    private boolean onlyMissesClasses(ParsedSource source, Tree tree, List<Diagnostic> errors) {
        List<Diagnostic> within = errors.stream().filter(error -> covers(source, tree, error)).toList();
        return !within.isEmpty() && within.stream()
                .allMatch(error -> tellsMissing(error) && SYMBOL_IS_A_CLASS.matcher(error.message()).find());
    }

    private boolean covers(ParsedSource source, Tree tree, Diagnostic error) {
        var lines = source.tree().getLineMap();
        int start = start(source, tree);
        int end = end(source, tree);
        return start >= 0 && end > start && lines.getLineNumber(start) <= error.line()
                && error.line() <= lines.getLineNumber(end);
    }

    private int start(ParsedSource source, Tree tree) {
        return (int) positions.getStartPosition(source.tree(), tree);
    }

    private int end(ParsedSource source, Tree tree) {
        return (int) positions.getEndPosition(source.tree(), tree);
    }

    /** Whether the class is an answer, holds one, or is a part of one. */
    private boolean belongsToAnswer(ParsedSource source, NamedClass type) {
        return answers.stream().filter(answer -> source.classes().contains(answer))
                .anyMatch(answer -> (answer.binaryName() + "$").startsWith(type.binaryName() + "$")
                        || type.binaryName().startsWith(answer.binaryName() + "$"));
    }

    private static Stream<MethodTree> methods(NamedClass type) {
        return type.tree().getMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast);
    }

    private static boolean isTest(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(mark -> MARKS_OF_TESTS.contains(simple(dotted(mark.getAnnotationType()))));
    }

    private static boolean isMain(MethodTree method) {
        return method.getName().contentEquals("main") && method.getParameters().size() == 1
                && method.getModifiers().getFlags().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC));
    }

    private static List<AnnotationTree> forReaders(CompilationUnitTree tree, Set<String> missing) {
        Set<String> names = new HashSet<>();
        missing.stream().filter(name -> startsWithAny(name, OF_READERS)).forEach(name -> names.add(simple(name)));
        List<AnnotationTree> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
                if (names.contains(dotted(annotation.getAnnotationType()))) {
                    found.add(annotation);
                }
                return super.visitAnnotation(annotation, null);
            }
        }.scan(tree, null);
        return found;
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String dotted(Tree name) {
        return switch (name) {
            case MemberSelectTree select -> dotted(select.getExpression()) + "." + select.getIdentifier();
            case IdentifierTree identifier -> identifier.getName().toString();
            default -> "";
        };
    }
}
