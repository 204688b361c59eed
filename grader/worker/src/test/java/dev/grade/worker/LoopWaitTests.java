package dev.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.Verdict;
import dev.grade.worker.protocol.Wait;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopWaitTests {
    private static final String HANDLER = """
                                          import java.util.List;
                                          import java.util.concurrent.*;
                                          class Handler {
                                              void sleeps() throws Exception {
                                                  Thread.sleep(2);
                                              }
                                              int gives(Future<Integer> late) throws Exception {
                                                  return Integer.sum(1, late.get());
                                              }
                                              StringBuilder complete() {
                                                  return new StringBuilder(CompletableFuture.completedFuture("x").join());
                                              }
                                          }
                                          """;

    @Test
    void waitsOnTheNamedThreadsAreToldOfAndNothingElse() {
        List<Message> said = Lab.student("Handler", HANDLER)
                .checks("""
                        @Test void waits() throws Exception {
                            Runnable work = () -> {
                                try {
                                    var handler = new Handler();
                                    handler.sleeps();
                                    handler.sleeps();
                                    Assertions.assertEquals(2, handler.gives(onceAwaited(Thread.currentThread())));
                                    Assertions.assertEquals("x", "" + handler.complete());
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            };
                            for (String name : List.of("event loop", "pool")) {
                                Thread thread = new Thread(work, name);
                                thread.start();
                                thread.join();
                            }
                        }
                        /** A future that gets its value when the thread waits for it, and not before. */
                        static Future<Integer> onceAwaited(Thread waiter) {
                            var future = new CompletableFuture<Integer>();
                            new Thread(() -> {
                                while (waiter.getState() != Thread.State.WAITING) {
                                    Thread.onSpinWait();
                                }
                                future.complete(1);
                            }).start();
                            return future;
                        }
                        """)
                .loops("event loop").runAll("waits").messages();

        assertThat(said).filteredOn(Message.Ended.class::isInstance)
                .allSatisfy(m -> assertThat(((Message.Ended) m).result().verdict()).isEqualTo(Verdict.PASSED));
        List<Wait> waits = said.stream().filter(Message.Waited.class::isInstance)
                .flatMap(m -> ((Message.Waited) m).waits().stream()).toList();
        assertThat(waits).extracting(Wait::call, Wait::file, Wait::line, Wait::thread, Wait::count)
                .containsExactlyInAnyOrder(tuple("Thread.sleep", "Handler.java", 6, "event loop", 2L),
                        tuple("Future.get", "Handler.java", 10, "event loop", 1L));
        assertThat(waits)
                .allSatisfy(w -> assertThat(w.nanos()).isBetween(w.longestNanos(), w.count() * w.longestNanos()));
    }
}
