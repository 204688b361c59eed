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

    List<ParsedSource> of(List<Answer> answers) {
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
        return needed.stream().map(this::withoutGiven).toList();
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
    private ParsedSource withoutGiven(ParsedSource source) {
        String text = source.source().text();
        for (NamedClass type : source.classes()) {
            boolean copy = type.topLevel()
                    ? givenNames.contains(type.shape().name())
                    : givenShapes.contains(type.shape());
            int start = (int) positions.getStartPosition(source.tree(), type.tree());
            int end = (int) positions.getEndPosition(source.tree(), type.tree());
            if (copy && start >= 0 && end > start) {
                text = blanked(text, start, end);
                notes.add(type.shape().name() + " is given with the exercise; its original was used.");
            }
        }
        return new ParsedSource(new SourceText(source.source().path(), text), source.tree(), source.packageName(),
                source.classes());
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
