package dev.grade.explorer.search;

import dev.grade.explorer.control.Decision;
import dev.grade.explorer.control.Ending;
import dev.grade.explorer.control.Engine;
import dev.grade.explorer.control.Race;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule that failed, with all that is needed to run it again.
 *
 * @param ending
 *            how it ended
 * @param race
 *            the race it shows, if that is the failure
 * @param races
 *            all races it shows
 * @param decisions
 *            its decisions
 * @param eagerTime
 *            whether waits could end early
 * @param spurious
 *            whether waits could end without a signal
 * @param limit
 *            how long it could be
 * @param output
 *            what the program printed
 * @param always
 *            whether every schedule failed so far
 */
public record Failure(Ending ending, @Nullable Race race, List<Race> races, List<Decision> decisions,
        boolean eagerTime, boolean spurious, long limit, String output, boolean always) {

    /** Whether {@code result} shows the same failure. */
    boolean sameAs(Engine.Result result) {
        if (race != null) {
            return result.races().stream().anyMatch(r -> (r.first() == race.first() && r.second() == race.second())
                    || (r.first() == race.second() && r.second() == race.first()));
        }
        return switch (ending) {
            case Ending.Thrown t -> result.ending() instanceof Ending.Thrown o
                    && o.exception().getClass().getName().equals(t.exception().getClass().getName())
                    && java.util.Objects.equals(first(o.exception()), first(t.exception()));
            case Ending.Stuck s -> result.ending() instanceof Ending.Stuck o && o.kind() == s.kind();
            case Ending.Exited e -> result.ending() instanceof Ending.Exited o && o.status() == e.status();
            case Ending.TooLong e -> result.ending() instanceof Ending.TooLong;
            case Ending.Spinning e -> result.ending() instanceof Ending.Spinning;
            case Ending.Completed c -> false;
            case Ending.Cut c -> false;
            case Ending.Redundant r -> false;
            case Ending.Uncontrolled u -> false;
        };
    }

    /** The same, known not to happen in every schedule. */
    Failure sometimes() {
        return new Failure(ending, race, races, decisions, eagerTime, spurious, limit, output, false);
    }

    private static @Nullable String first(Throwable t) {
        StackTraceElement[] stack = t.getStackTrace();
        for (StackTraceElement e : stack) {
            if (!e.getClassName().startsWith("java.") && !e.getClassName().startsWith("dev.grade.explorer.control")) {
                return e.getClassName() + ":" + e.getLineNumber();
            }
        }
        return null;
    }

    int preemptions() {
        return (int) decisions.stream().filter(d -> d.kind() == Decision.Kind.PREEMPT).count();
    }
}
