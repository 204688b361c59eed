package dev.grade.worker.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.worker.load.ClassBook;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PaceTests {
    private static final int STEPS = 1_600;
    private static final TakingTurns NO_TURNS = new TakingTurns(new ClassBook(List.of()));

    @Test
    void twoThreadsThatShareTheWorkGetThrough() throws Exception {
        var pace = new Pace("the work", STEPS, NO_TURNS);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> work(pace, STEPS / 2));
            Future<?> other = threads.submit(() -> work(pace, STEPS / 2));
            one.get();
            other.get();
        }
        assertThat(pace.held()).isTrue();
        assertThat(pace.isWaitedIn()).isFalse();
        assertThat(pace.seen()).isEqualTo("work shared by 2 threads in step");
    }

    @Test
    void theLargestShareIsToldAsWhatItIs() {
        assertThat(Pace.share(800, 800)).isEqualTo("One thread does all of the work.");
        assertThat(Pace.share(796, 800)).isEqualTo("One thread does all of the work.");
        assertThat(Pace.share(720, 800))
                .isEqualTo("One thread does nearly all of the work: 90 % of what was done so far.");
        assertThat(Pace.share(328, 800)).isEqualTo(
                "One thread is far ahead of the others: it did 41 % of what was done so far, and none follows.");
    }

    @Test
    void oneThreadThatDoesItAllWaitsForOthersInVain() throws Exception {
        var pace = new Pace("the work", STEPS, NO_TURNS);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<?> one = threads.submit(() -> work(pace, STEPS));
            int grants = 0;
            while (grants < 2) {
                grants += pace.grant() ? 1 : 0;
                Thread.onSpinWait();
            }
            while (!pace.isWaitedIn()) {
                Thread.onSpinWait();
            }
            assertThat(pace.grant()).isFalse();
            assertThat(pace.held()).isFalse();
            pace.end();
            one.get();
        }
    }

    @Test
    @Timeout(60)
    void aThreadDoesNotWaitInsideOfACallOfAMapThatTheOthersNeed() throws Exception {
        var pace = new Pace("the work", STEPS, NO_TURNS);
        var counts = new ConcurrentHashMap<String, Integer>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> count(pace, counts));
            Future<?> other = threads.submit(() -> count(pace, counts));
            try {
                one.get();
                other.get();
                assertThat(pace.held()).isTrue();
            } finally {
                pace.end();
            }
        }
        assertThat(counts).containsEntry("letter", STEPS / 2);
    }

    /** Every second step is made while the map holds the lock of the only key. */
    private static void count(Pace pace, ConcurrentHashMap<String, Integer> counts) {
        for (int i = 0; i < STEPS / 4; i++) {
            pace.worked();
            counts.compute("letter", (letter, count) -> {
                pace.worked();
                return count == null ? 1 : count + 1;
            });
        }
    }

    private static void work(Pace pace, int steps) {
        for (int i = 0; i < steps; i++) {
            pace.worked();
        }
    }
}
