package dev.grade.worker;

import static dev.grade.worker.Specimen.right;

import java.util.List;

/** Submissions whose helper threads are still there when all is done, and burn no core. */
final class RightHelpers {
    static final List<Specimen> ALL = List.of(
            right("a helper that spins while there is work, and ends", "Relay",
                    """
                    public class Relay {
                        private volatile Runnable task;
                        private volatile boolean done;
                        public Relay() {
                            new Thread(() -> {
                                while (task == null) { Thread.onSpinWait(); }
                                task.run();
                                done = true;
                                long x = 1;
                                for (int i = 0; i < 20_000_000; i++) { x = x * 31 + i; }
                                done = x != 0;
                            }).start();
                        }
                        public void run(Runnable next) { task = next; while (!done) { Thread.onSpinWait(); } }
                    }
                    """, WrongSpins.RELAY),
            right("a helper that waits in a call of the system when all is done", "Relay",
                    """
                    import java.nio.channels.Selector;
                    public class Relay {
                        public void run(Runnable next) throws Exception {
                            Selector selector = Selector.open();
                            Thread thread = new Thread(() -> {
                                try { selector.select(); } catch (java.io.IOException e) { }
                            });
                            thread.setDaemon(true);
                            thread.start();
                            next.run();
                        }
                    }
                    """, WrongSpins.RELAY),
            right("helpers that wait, nap and keep time when all is done", "Relay",
                    """
                    import java.util.concurrent.*;
                    public class Relay {
                        private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
                        public Relay() {
                            daemon(() -> { while (true) { tasks.take().run(); } });
                            daemon(() -> { while (true) { Thread.sleep(5); } });
                            Thread.startVirtualThread(() -> {
                                try { new CountDownLatch(1).await(); } catch (InterruptedException e) { }
                            });
                        }
                        private static void daemon(Callable<?> body) {
                            Thread thread = new Thread(() -> { try { body.call(); } catch (Exception e) { } });
                            thread.setDaemon(true);
                            thread.start();
                        }
                        public void run(Runnable next) throws InterruptedException {
                            CountDownLatch ran = new CountDownLatch(1);
                            tasks.add(() -> { next.run(); ran.countDown(); });
                            ran.await();
                        }
                    }
                    """, WrongSpins.RELAY));

    private RightHelpers() {
    }
}
