package dev.grade.inspect.finding;

import dev.grade.inspect.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in the sources that a student should see.
 *
 * @param rule the rule's id, such as {@code BLK102}
 * @param title the rule in a few words
 * @param place what it is about, in the student's file
 * @param message one sentence: what happens there
 * @param why why it matters, in one or two sentences
 * @param fix one concrete edit
 * @param path the way from the entry point to here; empty for a finding without one
 * @param alsoFrom further places the same code is reached from on the same kind of thread
 * @param sink the signature of the blocking call; empty for a finding that is about none
 * @param resolver who knew what is called: {@code javac}, {@code javaparser}, {@code heuristic}; empty if nobody was asked
 * @param observed what was seen at run time; null when it was not run or not seen
 */
public record Finding(String rule, String title, Severity severity, Place place, String message, String why, String fix,
        List<PathStep> path, List<Place> alsoFrom, String sink, String resolver, @Nullable Observed observed) {

    public Finding {
        path = List.copyOf(path);
        alsoFrom = List.copyOf(alsoFrom);
    }

    /** A finding that stands for itself, without a path. */
    public static Finding at(String rule, String title, Severity severity, Place place, String message, String why,
            String fix) {
        return new Finding(rule, title, severity, place, message, why, fix, List.of(), List.of(), "", "", null);
    }

    public String file() {
        return place.file();
    }

    public int line() {
        return place.line();
    }

    public Finding withSeverity(Severity other) {
        return new Finding(rule, title, other, place, message, why, fix, path, alsoFrom, sink, resolver, observed);
    }

    /** The same finding, confirmed at run time. */
    public Finding withObserved(Observed seen) {
        return new Finding(rule, title, severity, place, message, why, fix, path, alsoFrom, sink, resolver, seen);
    }
}
