package dev.grade.worker.stall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.Body;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.protocol.WorkerJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each in a JVM of its own, for other tests would be threads that run. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells of the threads of a process")
class KernelThreadsTests {
    private static final String HOUR = "hour-";
    private static final String SOON = "soon-";

    @Test
    void saysThatAllSleepOnceTheOthersAreParked() throws Exception {
        assertThat(told("parked")).isEqualTo("all asleep");
    }

    @Test
    void noticesAThreadThatWasWokenAndSleepsAgainBetweenTheReadings() throws Exception {
        assertThat(told("woken")).isEqualTo("one was awake");
    }

    @Test
    void aLookoutNeverBelievesItWhileAThreadComputes() throws Exception {
        assertThat(told("computing")).isEqualTo("never stopped");
    }

    @Test
    void aThreadThatTookTheNameOfOneOfTheJvmsComputesLikeAnyOther() throws Exception {
        assertThat(told("disguised")).isEqualTo("never stopped");
    }

    @Test
    void aThreadThatComputesHidesNoOtherThatWantsACore() throws Exception {
        assertThat(told("beside")).isEqualTo("one computes, then another noticed");
    }

    @Test
    void aLookoutBelievesItAlsoWhenTheCheckItselfIsWhoLooks() throws Exception {
        assertThat(told("looking")).isEqualTo("stopped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parks", "parksUntil", "waits", "awaits", "sleeps", "virtual"})
    void saysAtOnceThatAThreadSleepsForLong(String how) throws Exception {
        assertThat(told(HOUR + how)).isEqualTo("sleeps for long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parks", "parksUntil", "waits", "awaits", "sleeps", "virtual"})
    void neverSaysSoOfOneThatWakesSoon(String how) throws Exception {
        assertThat(told(SOON + how)).isEqualTo("may wake soon");
    }

    private static String told(String scene) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(WorkerJvm.OPTIONS);
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName(), scene));
        Process jvm = new ProcessBuilder(command)
                .redirectErrorStream(true).start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        jvm.waitFor();
        return said;
    }

    static final class Program {
        private static final int READINGS = 400;
        /** As {@link Quiet} asks for it. */
        private static final long LONG_MILLIS = 5_000;
        private static volatile long now;

        private Program() {
        }

        public static void main(String[] scene) throws Exception {
            var kernel = new KernelThreads();
            switch (scene[0]) {
                case "parked" -> parked(kernel);
                case "woken" -> woken(kernel);
                case "looking" -> looking();
                case "computing" -> computing("computes");
                case "beside" -> beside();
                case "disguised" -> computing("VM Thread");
                default -> sleeping(scene[0].substring(HOUR.length()), scene[0].startsWith(HOUR));
            }
            System.exit(0);
        }

        private static void parked(KernelThreads kernel) {
            var thread = new Thread(LockSupport::park);
            thread.start();
            while (true) {
                var asleep = kernel.read();
                if (asleep.isPresent() && kernel.stillAsleep(asleep.get())
                        && thread.getState() == Thread.State.WAITING) {
                    System.out.println("all asleep");
                    return;
                }
            }
        }

        private static void looking() {
            look(new Lookout(new ClassBook(List.of())));
        }

        /** Looks at a thread of a check that waits, from the thread of the check itself. */
        private static void look(Lookout lookout) {
            var waiting = new Thread(LockSupport::park, "waiting");
            waiting.start();
            var scene = new Company(List.of(new Role(Thread.currentThread(), "check", Role.Standing.AWAY),
                    new Role(waiting, "waiting", Role.Standing.ACTING)));
            for (int reading = 0; reading < READINGS; reading++) {
                List<Sight> sights = lookout.look(scene).stream().filter(sight -> !lookout.isIdle(sight)).toList();
                if (lookout.haveStopped(sights)) {
                    System.out.println("stopped");
                    return;
                }
            }
            System.out.println("never stopped");
        }

        private record Company(List<Role> roles) implements Scene {
            @Override
            public long progress() {
                return 0;
            }

            @Override
            public boolean hasFailed() {
                return false;
            }
        }

        /** A thread that waits for an hour, or again and again for half of the time that is asked for. */
        private static void sleeping(String how, boolean hour) throws InterruptedException {
            var lookout = new Lookout(new ClassBook(List.of()));
            long millis = hour ? 3_600_000 : LONG_MILLIS / 2;
            Body body = () -> {
                switch (how) {
                    case "parks", "virtual" -> LockSupport.parkNanos(millis * 1_000_000);
                    case "parksUntil" -> LockSupport.parkUntil(System.currentTimeMillis() + millis);
                    case "sleeps" -> Thread.sleep(millis);
                    case "awaits" -> new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
                    default -> {
                        synchronized (lookout) {
                            lookout.wait(millis);
                        }
                    }
                }
            };
            Thread sleeper = (how.equals("virtual") ? Thread.ofVirtual() : Thread.ofPlatform())
                    .unstarted(() -> forEver(body));
            sleeper.start();
            while (sleeper.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            var scene = new Company(List.of());
            for (int reading = 0; reading < READINGS; reading++) {
                List<Sight> sights = lookout.look(scene).stream().filter(sight -> !lookout.isIdle(sight)).toList();
                if (lookout.sleepFor(sights, LONG_MILLIS * 1_000_000)) {
                    System.out.println("sleeps for long");
                    return;
                }
            }
            System.out.println("may wake soon");
        }

        private static void forEver(Body body) {
            try {
                while (true) {
                    body.run();
                }
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        private static void woken(KernelThreads kernel) throws InterruptedException {
            var woken = new Semaphore(0);
            var done = new Semaphore(0);
            Thread.ofPlatform().start(() -> {
                while (true) {
                    woken.acquireUninterruptibly();
                    done.release();
                }
            });
            var asleep = kernel.read();
            while (asleep.isEmpty()) {
                asleep = kernel.read();
            }
            woken.release();
            done.acquire();
            System.out.println(kernel.stillAsleep(asleep.get()) ? "all asleep" : "one was awake");
        }

        private static void beside() throws Exception {
            var lookout = new Lookout(new ClassBook(List.of()));
            compute("computes");
            boolean alone = isNoticedAtEveryLook(lookout);
            compute("another");
            System.out.println((alone ? "more than one" : "one computes") + ", then another "
                    + (isNoticedAtEveryLook(lookout) ? "noticed" : "hidden"));
        }

        private static boolean isNoticedAtEveryLook(Lookout lookout) {
            for (int reading = 0; reading < READINGS; reading++) {
                lookout.look(new Company(List.of()));
                if (lookout.areAllOthersAsleep(1)) {
                    return false;
                }
            }
            return true;
        }

        private static void computing(String name) throws Exception {
            var lookout = new Lookout(new ClassBook(List.of()));
            compute(name);
            look(lookout);
        }

        private static void compute(String name) throws InterruptedException {
            var begun = new CountDownLatch(1);
            Thread.ofPlatform().name(name).start(() -> {
                begun.countDown();
                while (true) {
                    now = System.nanoTime();
                }
            });
            begun.await();
        }
    }
}
