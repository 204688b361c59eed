import dev.grade.api.Instruments;
import dev.grade.api.Instruments.Sized;
import dev.grade.api.Scaling;
import java.util.HashMap;
import java.util.Map;

/** Checks of how bitmap-scan works: several threads above the cutoff, one below, and no more work than needed. */
class ScanTimingChecks {
    private static final int LONG = 200_000;
    /** Longer than the others, so that whoever has a cutoff of his own fails either here or there. */
    private static final int LONGER = 250_000;
    /** Two halves: of many small pieces, threads could do one after another in turns, without one getting ahead. */
    private static final int HALF = LONG / 2;
    private static final int PLACES = 16;

    private final Map<Integer, int[]> arrays = new HashMap<>();
    private int call;

    /** Arrays that are made before: else that would be most of what is measured where methods of the JDK do the search. */
    @Scaling(steps = true)
    void searchesTogether(Instruments timing) {
        int[][] bits = {Searches.bits(LONG, 1), Searches.bits(LONG, 2), Searches.bits(LONG, 3)};
        timing.expectShared("the search in vain among 200,000 elements with a cutoff of 100,000",
                () -> Searches.expectOver(false, 1, bits[call++ % bits.length], HALF, ""));
    }

    @Scaling(steps = true)
    void runsTogether(Instruments timing) {
        timing.expectShared("the search for the longest run among 200,000 elements with a cutoff of 100,000",
                () -> Searches.expectRun(1, Searches.bits(LONG, ++call), HALF, ""));
    }

    @Scaling(steps = true)
    void oneThreadUpToTheCutoff(Instruments timing) {
        timing.expectUnshared("the search among 250,000 elements with a cutoff of 250,000",
                () -> Searches.expectOver(false, 1, Searches.bits(LONGER, ++call), LONGER, ""));
        timing.expectUnshared("the search for the longest run among 250,000 elements with a cutoff of 250,000",
                () -> Searches.expectRun(1, Searches.bits(LONGER, ++call), LONGER, ""));
    }

    /** Each time with one element to find, in the middle of another sixteenth. */
    @Scaling(steps = true)
    void endsEarly(Instruments timing) {
        Sized[] early = new Sized[PLACES];
        for (int i = 0; i < PLACES; i++) {
            int place = i;
            early[i] = elements -> {
                int[] a = array(elements);
                int at = elements / PLACES * place + elements / PLACES / 2 + place % 4;
                a[at] = 9;
                Searches.expectOver(true, 5, a, elements / 128, "");
                a[at] = 1;
            };
        }
        timing.expectEarlyEnd("hasOver", 1 << 16, elements -> Searches.expectOver(false, 5, array(elements), elements / 128, ""), early);
    }

    private int[] array(int elements) {
        int[] known = arrays.get(elements);
        if (known == null) {
            known = Searches.bits(elements, 1);
            arrays.put(elements, known);
        }
        return known;
    }
}
