package dev.grade.explorer.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IgnoredWaitsTests {
    /** One wait in each method. */
    @SuppressWarnings({"unused", "WaitNotInLoop", "CheckReturnValue", "FutureReturnValueIgnored", "LockNotBeforeTry",
            "JavaUtilDate", "EmptyIf",
            "UnusedVariable"}) // what is ignored here is the subject
    private abstract static class Waits {
        private static final Logger LOG = Logger.getLogger("waits");

        void latch(CountDownLatch latch) throws InterruptedException {
            latch.await(1, TimeUnit.MINUTES);
        }

        void permit(Semaphore permits) throws InterruptedException {
            permits.tryAcquire(2, 1, TimeUnit.MINUTES);
        }

        void lock(Lock lock) throws InterruptedException {
            lock.tryLock(1, TimeUnit.MINUTES);
        }

        void condition(Condition condition) throws InterruptedException {
            condition.awaitNanos(5_000_000_000L);
        }

        void date(Condition condition) throws InterruptedException {
            condition.awaitUntil(new Date());
        }

        void element(BlockingQueue<String> queue) throws InterruptedException {
            queue.poll(1, TimeUnit.MINUTES);
        }

        void kept(CountDownLatch latch) throws InterruptedException {
            boolean came = latch.await(1, TimeUnit.MINUTES);
        }

        void askedWithoutConsequence(CountDownLatch latch) throws InterruptedException {
            if (latch.await(1, TimeUnit.MINUTES)) {
            }
            accept(true);
        }

        void onlyLogged(CountDownLatch latch) throws InterruptedException {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                System.out.println("too late: " + Thread.currentThread().getName());
            }
            accept(true);
        }

        void loggedEitherWay(Semaphore permits) throws InterruptedException {
            boolean came = permits.tryAcquire(1, TimeUnit.MINUTES);
            if (came) {
                LOG.info("there it is");
            } else {
                LOG.log(Level.WARNING, "no permit, {0}", permits);
            }
            System.err.println("came: " + came);
            accept(true);
        }

        void writtenOut(CountDownLatch latch) throws InterruptedException {
            System.out.println("came: " + latch.await(1, TimeUnit.MINUTES));
        }

        void askedInALoop(CountDownLatch latch) throws InterruptedException {
            while (!latch.await(1, TimeUnit.MINUTES)) {
                System.out.println("still waiting");
            }
        }

        void askedInALoopBehind(CountDownLatch latch) throws InterruptedException {
            boolean came;
            do {
                came = latch.await(1, TimeUnit.MINUTES);
            } while (!came);
        }

        void waitedForOnceMore(CountDownLatch latch) throws InterruptedException {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                System.out.println("still waiting");
                latch.await();
            }
        }

        void left(CountDownLatch latch) throws InterruptedException {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                System.out.println("too late");
                return;
            }
            accept(true);
        }

        void onlyWhereItCame(Semaphore permits) throws InterruptedException {
            if (permits.tryAcquire(1, TimeUnit.MINUTES)) {
                accept(true);
            } else {
                System.out.println("no permit");
            }
        }

        void askedForAnotherAnswer(CountDownLatch latch, boolean wanted) throws InterruptedException {
            if (latch.await(1, TimeUnit.MINUTES) == wanted) {
                accept(true);
            }
        }

        void asked(CountDownLatch latch) throws InterruptedException {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("too late");
            }
        }

        void askedLater(Condition condition) throws InterruptedException {
            long left = condition.awaitNanos(5_000_000_000L);
            accept(left > 0);
        }

        boolean returned(Semaphore permits) throws InterruptedException {
            return permits.tryAcquire(1, TimeUnit.MINUTES);
        }

        void handedOn(BlockingQueue<String> queue) throws InterruptedException {
            accept(queue.offer("element", 1, TimeUnit.MINUTES));
        }

        void withoutTime(Semaphore permits) {
            permits.tryAcquire();
        }

        void forEver(Condition condition) throws InterruptedException {
            condition.await();
        }

        void withAnException(CyclicBarrier barrier) throws Exception {
            barrier.await(1, TimeUnit.MINUTES);
        }

        void endOfAPool(ExecutorService pool) throws InterruptedException {
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }

        abstract void accept(boolean answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latch", "permit", "lock", "condition", "date", "element", "kept",
            "askedWithoutConsequence", "onlyLogged", "loggedEitherWay", "writtenOut"})
    void aTimedWaitWhoseOutcomeDecidesNothingIsFound(String method) throws IOException {
        assertThat(IgnoredWaits.in(codeOf(method))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asked", "askedLater", "returned", "handedOn", "withoutTime", "forEver", "withAnException",
            "endOfAPool", "askedInALoop", "askedInALoopBehind", "waitedForOnceMore", "left", "onlyWhereItCame",
            "askedForAnotherAnswer"})
    void aWaitThatIsAskedAboutOrEndsOtherwiseIsNot(String method) throws IOException {
        assertThat(IgnoredWaits.in(codeOf(method))).isEmpty();
    }

    private static CodeModel codeOf(String method) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                IgnoredWaitsTests.class.getResourceAsStream("IgnoredWaitsTests$Waits.class"))) {
            return ClassFile.of().parse(in.readAllBytes()).methods().stream()
                    .filter(m -> m.methodName().equalsString(method)).findFirst().orElseThrow().code().orElseThrow();
        }
    }
}
