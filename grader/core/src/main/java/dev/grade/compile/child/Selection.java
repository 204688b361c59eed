package dev.grade.compile.child;

import com.sun.source.util.SourcePositions;
import dev.grade.compile.child.ParsedSource.NamedClass;
import dev.grade.exercise.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sources that an answer needs: its own files and those whose classes they mention, directly or not. Whatever
 * else a student keeps in the folder is left alone, whether it compiles or not.
 */
final class Selection {
    private final List<ParsedSource> all;
    private final Set<String> givenNames;
    private final Set<Shape> givenShapes;
    private final SourcePositions positions;
    private final List<String> notes = new ArrayList<>();
    private final List<String> givenHomes = new ArrayList<>();
    private final Set<String> withoutCopies = new HashSet<>();

    Selection(List<ParsedSource> all, List<ParsedSource> given, SourcePositions positions) {
        this.all = all;
        this.givenNames = given.stream().flatMap(source -> source.topLevelNames().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.givenShapes = given.stream().flatMap(source -> source.classes().stream())
                .filter(type -> type.topLevel() && !type.shape().methods().isEmpty()).map(NamedClass::shape)
                .collect(Collectors.toUnmodifiableSet());
        this.positions = positions;
    }

    List<String> notes() {
        return notes;
    }

    /** The names of the classes that are given with the exercise. */
    Set<String> givenNames() {
        return givenNames;
    }

    /** The package that the given classes belong in: where the student keeps copies of them, else {@code home}. */
    String givenHome(String home) {
        return givenHomes.isEmpty() || givenHomes.contains(home) ? home : givenHomes.getFirst();
    }

    /** The paths of the sources that held copies of given classes beside other ones. */
    Set<String> withoutCopies() {
        return withoutCopies;
    }

    /**
     * The sources that these answers need, without copies of what is given.
     *
     * @param template
     *            the template's classes, in the order of the answers
     */
    List<ParsedSource> of(List<Answer> answers, List<NamedClass> template) {
        Set<ParsedSource> chosen = new LinkedHashSet<>();
        Set<String> declared = new HashSet<>();
        Deque<ParsedSource> open = new ArrayDeque<>();
        answers.forEach(answer -> {
            if (chosen.add(answer.source())) {
                declared.addAll(qualifiedNames(answer.source()));
                open.add(answer.source());
            }
        });
        while (!open.isEmpty()) {
            ParsedSource source = open.remove();
            Set<String> words = source.words();
            all.stream().filter(other -> !chosen.contains(other) && mentions(words, other))
                    .sorted(Comparator.comparingInt(other -> distance(source, other))).forEach(other -> {
                        if (Collections.disjoint(declared, qualifiedNames(other))) {
                            declared.addAll(qualifiedNames(other));
                            chosen.add(other);
                            open.add(other);
                        }
                    });
        }
        List<ParsedSource> needed = chosen.stream().filter(source -> answers.stream()
                .anyMatch(answer -> answer.source().equals(source)) || !onlyGiven(source)).toList();
        return needed.stream().map(source -> withoutGiven(source, answers, template)).toList();
    }

    private static List<String> qualifiedNames(ParsedSource source) {
        return source.topLevelNames().stream().map(name -> source.packageName() + "." + name).toList();
    }

    private static boolean mentions(Set<String> words, ParsedSource other) {
        return other.topLevelNames().stream().anyMatch(words::contains);
    }

    private static int distance(ParsedSource from, ParsedSource to) {
        return folder(from).equals(folder(to)) ? 0 : 1;
    }

    private static String folder(ParsedSource source) {
        String path = source.source().path();
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private boolean onlyGiven(ParsedSource source) {
        boolean given = !source.topLevelNames().isEmpty() && givenNames.containsAll(source.topLevelNames());
        if (given) {
            givenHomes.add(source.packageName());
            notes.add(source.source().path() + " is given with the exercise; its original was used.");
        }
        return given;
    }

    /**
     * Blanks out the student's copies of given classes that stand in the same file as the answer, or are nested in it: an
     * answer for an online judge often brings its own copy of the judge's interface.
     */
    private ParsedSource withoutGiven(ParsedSource source, List<Answer> answers, List<NamedClass> template) {
        String text = source.source().text();
        for (NamedClass type : source.classes()) {
            boolean copy = type.topLevel()
                    ? givenNames.contains(type.shape().name())
                    : givenShapes.contains(type.shape()) || hidesAGivenOne(type, answers, template);
            int start = (int) positions.getStartPosition(source.tree(), type.tree());
            int end = (int) positions.getEndPosition(source.tree(), type.tree());
            if (copy && start >= 0 && end > start) {
                text = blanked(text, start, end);
                withoutCopies.add(source.source().path());
                notes.add(type.shape().name() + " is given with the exercise; its original was used.");
            }
        }
        return new ParsedSource(new SourceText(source.source().path(), text), source.tree(), source.packageName(),
                source.classes());
    }

    /**
     * Whether an answer means this class where the template takes the given one, and it can do at least as much. No check
     * could hand one over, so it can only be a stand-in, with a little more than the original or with private methods.
     */
    private boolean hidesAGivenOne(NamedClass type, List<Answer> answers, List<NamedClass> template) {
        String name = type.shape().name();
        boolean standsIn = givenShapes.stream()
                .anyMatch(given -> given.name().equals(name) && Shape.whole(type.tree()).covers(given));
        String outer = type.binaryName().substring(0, type.binaryName().lastIndexOf('$'));
        return standsIn && IntStream.range(0, answers.size()).anyMatch(
                i -> (answers.get(i).type().binaryName() + "$").startsWith(outer + "$")
                        && Shape.whole(answers.get(i).type().tree())
                                .sharesOneThatTakes(name, Shape.whole(template.get(i).tree())));
    }

    /** The text with blanks in place of a part, on the same lines. */
    static String blanked(String text, int start, int end) {
        var blanks = new StringBuilder(text);
        for (int i = start; i < end; i++) {
            if (blanks.charAt(i) != '\n' && blanks.charAt(i) != '\r') {
                blanks.setCharAt(i, ' ');
            }
        }
        return blanks.toString();
    }
}
