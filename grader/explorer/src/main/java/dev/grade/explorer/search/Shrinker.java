package dev.grade.explorer.search;

import dev.grade.explorer.control.Decision;
import dev.grade.explorer.control.Ending;
import dev.grade.explorer.control.Engine;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes decisions away from a failing schedule while it still fails: delta debugging (Zeller and Hildebrandt, TSE 2002)
 * on preemptions first, then on everything else.
 */
final class Shrinker {
    private static final int MAX_RUNS = 600;
    private static final long MAX_EVENTS = 2_000_000;
    private static final int FEW = 8;
    private static final int MANY_TIMES = 16;
    private static final long MAX_EVENTS_ENDLESS = 200_000;

    private final Runs runs;
    private Failure best;
    private final long maxEvents;
    private int tried;
    private long events;

    Shrinker(Runs runs, Failure failure) {
        this.runs = runs;
        best = failure;
        boolean endless = failure.ending() instanceof Ending.TooLong || failure.ending() instanceof Ending.Spinning;
        maxEvents = endless ? MAX_EVENTS_ENDLESS : MAX_EVENTS;
    }

    Failure shrink() {
        if (!keepFirst() && !attempt(best.decisions(), best.eagerTime(), best.spurious())) {
            return best;
        }
        if (best.spurious()) {
            boolean ignored = attempt(best.decisions(), best.eagerTime(), false);
        }
        if (best.eagerTime()) {
            boolean ignored = attempt(best.decisions(), false, best.spurious());
        }
        boolean ignored = attempt(List.of(), best.eagerTime(), best.spurious());
        reduce(true);
        reduce(false);
        return best;
    }

    /** Of many thousand switches the first few are often enough, and there is no time to leave out all others bit by bit. */
    private boolean keepFirst() {
        for (int first = FEW; first < best.decisions().size() / MANY_TIMES && events < maxEvents; first *= FEW) {
            if (attempt(List.copyOf(best.decisions().subList(0, first)), best.eagerTime(), best.spurious())) {
                return true;
            }
        }
        return false;
    }

    private void reduce(boolean preemptions) {
        int chunk = Math.max(1, count(preemptions) / 2);
        while (chunk >= 1 && tried < MAX_RUNS && events < maxEvents) {
            boolean removed = false;
            for (int from = 0; from < count(preemptions) && tried < MAX_RUNS && events < maxEvents;) {
                if (attempt(without(preemptions, from, chunk), best.eagerTime(), best.spurious())) {
                    removed = true;
                } else {
                    from += chunk;
                }
            }
            if (!removed || chunk > 1) {
                if (chunk == 1) {
                    return;
                }
                chunk /= 2;
            }
        }
    }

    private static boolean matches(Decision d, boolean preemptions) {
        return (d.kind() == Decision.Kind.PREEMPT) == preemptions;
    }

    private int count(boolean preemptions) {
        return (int) best.decisions().stream().filter(d -> matches(d, preemptions)).count();
    }

    private List<Decision> without(boolean preemptions, int from, int chunk) {
        List<Decision> kept = new ArrayList<>();
        int i = 0;
        for (Decision d : best.decisions()) {
            if (!matches(d, preemptions) || i < from || i >= from + chunk) {
                kept.add(d);
            }
            if (matches(d, preemptions)) {
                i++;
            }
        }
        return kept;
    }

    private boolean attempt(List<Decision> decisions, boolean eager, boolean spurious) {
        tried++;
        Engine.Result result = runs.run(new ReplayChooser(decisions, eager, spurious), best.limit(), null);
        events += result.events();
        if (!best.sameAs(result)) {
            return false;
        }
        if (decisions.size() <= best.decisions().size()) {
            best = new Failure(result.ending(), best.race(), result.races(), decisions, eager, spurious, best.limit(),
                    result.output(), best.always());
        }
        return true;
    }
}
