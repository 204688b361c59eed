package dev.grade.worker.stall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.worker.load.Noise;
import dev.grade.worker.load.NoisyThread;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The pauses that we put into the student's code say nothing about that code. */
@ResourceLock("noise")
class PauseTests {
    private static final int OFTEN = 2;
    private static final int DEPTH = 200;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @AfterEach
    void silence() {
        Noise.set(0, false);
    }

    @Test
    void aThreadThatPausesBecauseOfUsIsTakenForOneThatRuns() throws Exception {
        Noise.set(OFTEN, false);
        var pausing = new Pausing();
        pausing.start();

        ThreadInfo info = sleeping(pausing);
        pausing.end();

        assertThat(Sight.of(info, null, 0).runs()).isTrue();
        assertThat(Sight.of(info, null, 0).sleeps()).isFalse();
    }

    @Test
    void theThreadThatPreparesTheRoundsMakesNoPauses() {
        Noise.set(OFTEN, false);
        long before = waits();

        for (int step = 0; step < 10_000; step++) {
            Noise.step();
        }

        assertThat(waits()).isEqualTo(before);
    }

    @Test
    void threadsOfTheStudentMakeSome() throws Exception {
        Noise.set(OFTEN, false);
        var waited = new AtomicBoolean();
        Thread strange = Thread.ofPlatform().start(() -> {
            for (int step = 0; step < 10_000; step++) {
                Noise.step();
            }
            waited.set(waits() > 0);
        });

        strange.join();

        assertThat(waited).isTrue();
    }

    private long waits() {
        return threads.getThreadInfo(Thread.currentThread().threadId()).getWaitedCount();
    }

    private ThreadInfo sleeping(Thread thread) {
        ThreadInfo info;
        do {
            info = threads.getThreadInfo(thread.threadId(), DEPTH);
        } while (info.getThreadState() != Thread.State.TIMED_WAITING);
        return info;
    }

    /** Pauses again and again until it is told to end. */
    private static final class Pausing extends NoisyThread {
        private volatile boolean over;

        Pausing() {
            super("pausing");
        }

        @Override
        public void run() {
            seed(1, Integer.MAX_VALUE);
            while (!over) {
                Noise.step();
            }
        }

        void end() throws InterruptedException {
            over = true;
            join();
        }
    }
}
