package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A stream that is handed out runs where its subscriber wants it, if any code here moves streams that it is handed. */
@Execution(ExecutionMode.CONCURRENT)
class StreamSubscriberTests {

    private static final String WAITS = "map(key -> new java.util.concurrent.CompletableFuture<String>().join())";

    private static List<Severity> of(String store, String others) {
        String source = """
                        import io.reactivex.rxjava3.core.Flowable;
                        import io.reactivex.rxjava3.schedulers.Schedulers;
                        import java.util.List;
                        import org.reactivestreams.Publisher;

                        class Store {
                            %s
                            %s
                        }
                        """.formatted(store, others);
        return Inspector.inspect(Sources.of("Store.java", source), InspectOptions.defaults()).findings().stream()
                .filter(finding -> finding.rule().startsWith("BLK1")).map(finding -> finding.severity()).toList();
    }

    private static final String HANDED_OUT = "Flowable<String> all(List<String> keys) { return Flowable.fromIterable(keys)."
            + WAITS + "; }";

    @Test
    void aStreamThatIsHandedOutIsTakenForOneOfTheLoop() {
        assertThat(of(HANDED_OUT, "")).containsExactly(Severity.ERROR);
    }

    @Test
    void whereStreamsOfOthersAreMovedItMayBeOneOfThose() {
        assertThat(of(HANDED_OUT,
                "<V> Flowable<V> offload(Flowable<V> some) { return some.subscribeOn(Schedulers.io()); }"))
                .containsExactly(Severity.WARNING);
        assertThat(of(HANDED_OUT,
                """
                <V> Flowable<V> offload(Publisher<V> some) {
                    return Flowable.defer(() -> {
                        Flowable<V> stream = Flowable.fromPublisher(some).doOnNext(value -> { });
                        return stream.subscribeOn(Schedulers.io());
                    });
                }
                """)).containsExactly(Severity.WARNING);
    }

    @Test
    void aStreamOfOnesOwnThatIsMovedMovesNoOther() {
        assertThat(of(HANDED_OUT,
                "Flowable<String> one(String name) { return Flowable.just(name).subscribeOn(Schedulers.io()); }"))
                .containsExactly(Severity.ERROR);
        assertThat(of(HANDED_OUT,
                "<V> Flowable<V> move(Flowable<V> some) { return some.subscribeOn(Schedulers.computation()); }"))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void whoSubscribesAtOnceIsSeen() {
        assertThat(of("void all(List<String> keys) { Flowable.fromIterable(keys)." + WAITS + ".subscribe(); }",
                "<V> Flowable<V> offload(Flowable<V> some) { return some.subscribeOn(Schedulers.io()); }"))
                .containsExactly(Severity.ERROR);
    }
}
