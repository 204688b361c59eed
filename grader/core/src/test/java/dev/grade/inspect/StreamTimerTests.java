package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes on when a time is over runs on a thread of few that serve all timers, whoever waits for its end. */
@Execution(ExecutionMode.CONCURRENT)
class StreamTimerTests {
    private static final String SLEEPS = "it -> { nap(); return it; }";

    private static List<Severity> of(String line) {
        return of("io.reactivex.rxjava3.core", "io.reactivex.rxjava3.schedulers", line);
    }

    private static List<Severity> of(String core, String schedulers, String line) {
        String source = """
                        import %s.Flowable;
                        import %s.Single;
                        import %s.Schedulers;
                        import java.time.Duration;
                        import java.util.concurrent.TimeUnit;
                        import reactor.core.publisher.Flux;

                        class Store {
                            void use(Flowable<Long> given) {
                                %s
                            }
                            static void nap() {
                                try {
                                    Thread.sleep(100);
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                            }
                        }
                        """.formatted(core, core, schedulers, line);
        return Inspector.inspect(Sources.of("Store.java", source), InspectOptions.defaults()).findings().stream()
                .filter(finding -> finding.rule().equals("BLK101")).map(finding -> finding.severity()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Single.timer(1, TimeUnit.SECONDS).map(%s).blockingGet();",
            "given.debounce(1, TimeUnit.SECONDS).map(%s).blockingFirst();",
            "given.throttleLast(1, TimeUnit.SECONDS).map(%s).blockingLast();",
            "given.delaySubscription(1, TimeUnit.SECONDS).map(%s).blockingLast();",
            "Flux.from(Flowable.timer(1, TimeUnit.SECONDS)).map(%s).blockFirst();",
            "Flowable<Long> due = Flowable.intervalRange(1, 9, 0, 1, TimeUnit.SECONDS); due.map(%s).blockingLast();"})
    void afterATimerOneOfItsThreadsRunsTheFunctions(String line) {
        assertThat(of(line.formatted(SLEEPS))).containsExactly(Severity.ERROR);
    }

    @Test
    void theSecondGenerationOfRxJavaIsReadToo() {
        assertThat(of("io.reactivex", "io.reactivex.schedulers",
                "Single.timer(1, TimeUnit.SECONDS).map(%s).blockingGet();".formatted(SLEEPS)))
                .containsExactly(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"given.map(%s).blockingLast();",
            "given.debounce(each -> Flowable.just(each)).map(%s).blockingLast();",
            "Single.timer(1, TimeUnit.SECONDS, Schedulers.io()).map(%s).blockingGet();",
            "Single.timer(1, TimeUnit.SECONDS).observeOn(Schedulers.io()).map(%s).blockingGet();"})
    void withoutATimerOrWithASchedulerForBlockingWorkNothingIsTold(String line) {
        assertThat(of(line.formatted(SLEEPS))).isEmpty();
    }
}
