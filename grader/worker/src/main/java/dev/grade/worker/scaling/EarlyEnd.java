package dev.grade.worker.scaling;

import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Instruments.Sized;
import dev.grade.worker.load.Steps;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.opentest4j.TestAbortedException;

/**
 * Whether a search ends before it has looked at everything. One that goes on makes about as many steps each time,
 * whoever makes them; one that ends early may be late where the thread that finds something comes last, but not each time.
 */
final class EarlyEnd {
    private static final int ROUNDS = 4;
    private static final int ENOUGH = 2;
    private static final double EARLY = 0.5;
    /** All threads are there before one of them has made this part of the work. */
    private static final int FIRST = 64;
    /** So much more to look at where processor time decides, so that beginning and ending count for little. */
    private static final int LARGER = 40;
    private static final double EARLY_BY_TIME = 0.7;
    private static final double LATE_BY_TIME = 0.85;

    private final Runs runs;
    private final String work;
    private final int elements;

    /** How to run something. */
    interface Runs {
        /** Runs with its steps told. */
        void told(Steps.Listener listener, Body body);

        /** Runs with its steps told, and with its threads held at their first steps until all have come. */
        void mustered(Muster muster, Body body);

        /** Runs as it is. */
        void plain(Body body);
    }

    EarlyEnd(Runs runs, String work, int elements) {
        this.runs = runs;
        this.work = work;
        this.elements = elements;
    }

    /** What was seen, for the strength of a pass. */
    String expect(Sized inVain, List<Sized> early) {
        var counting = new Counting();
        runs.told(counting, () -> inVain.run(elements));
        // Where there are fewer steps than elements, methods of the JDK look at them.
        return counting.steps() < elements ? byTime(inVain, early) : bySteps(counting.steps(), early);
    }

    private String bySteps(long whole, List<Sized> early) {
        double least = 1;
        int ended = 0;
        for (int run = 0; run < ROUNDS * early.size(); run++) {
            var muster = new Muster(Math.max(1, whole / FIRST));
            Sized search = early.get(run % early.size());
            runs.mustered(muster, () -> search.run(elements));
            double share = (double) muster.steps() / whole;
            least = Math.min(least, share);
            ended += share <= EARLY ? 1 : 0;
            if (ended == ENOUGH) {
                return work + told(" ended after %.0f %% of the steps of a search in vain", least);
            }
        }
        throw tooMuch("steps", least);
    }

    /** The least of some measurements, which others on the machine disturb least; in pairs, which they disturb alike. */
    private String byTime(Sized inVain, List<Sized> early) {
        int large = elements * LARGER;
        double some = 0;
        double whole = 0;
        for (Sized search : early) {
            double leastOfSome = Double.MAX_VALUE;
            double leastOfWhole = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                leastOfSome = Math.min(leastOfSome, nanos(() -> search.run(large)));
                leastOfWhole = Math.min(leastOfWhole, nanos(() -> inVain.run(large)));
            }
            some += leastOfSome;
            whole += leastOfWhole;
        }
        double share = some / whole;
        if (share >= LATE_BY_TIME) {
            throw tooMuch("processor time", share);
        }
        if (share > EARLY_BY_TIME) {
            throw new TestAbortedException("Methods of the JDK do the work of " + work + told(
                    ", and %.0f %% of the processor time of a search in vain is too close to the limit to tell.",
                    share));
        }
        return work + told(" took %.0f %% of the processor time of a search in vain", share);
    }

    private double nanos(Body body) {
        OptionalLong[] used = {OptionalLong.empty()};
        runs.plain(() -> used[0] = Shares.used(body));
        return used[0].orElseThrow(() -> new TestAbortedException("Methods of the JDK do the work of " + work
                + ", on threads that are gone afterwards: so it can't be told how much they do."));
    }

    private static String told(String format, double share) {
        return String.format(Locale.ROOT, format, 100 * share);
    }

    private CheckFailure tooMuch(String of, double least) {
        return new CheckFailure(BugClass.TOO_SLOW, String.format(Locale.ROOT,
                "With something to find, %s still takes %.0f %% of the %s of a search in vain, or more. Once one thread has"
                        + " found it, the others go on for nothing: let them look now and then whether they may stop,"
                        + " inside their loops, too.",
                work, 100 * least, of));
    }
}
