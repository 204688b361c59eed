package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A stream that is handed out runs where its subscriber wants it; who that is, nobody tells of code that is handed out. */
@Execution(ExecutionMode.CONCURRENT)
class StreamSubscriberTests {

    private static final String WAITS = "map(key -> new java.util.concurrent.CompletableFuture<String>().join())";

    private static List<Severity> of(String store, String others) {
        return of(store, others, true);
    }

    private static List<Severity> of(String store, String others, boolean isTrusted) {
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
        return Inspector
                .inspect(Sources.of("Store.java", source), InspectOptions.defaults().withAllowComments(isTrusted))
                .findings().stream()
                .filter(finding -> finding.rule().startsWith("BLK1")).map(finding -> finding.severity()).toList();
    }

    private static final String HANDED_OUT = "Flowable<String> all(List<String> keys) { return Flowable.fromIterable(keys)."
            + WAITS + "; }";

    @Test
    void inAGradingAStreamThatIsHandedOutIsTakenForOneOfTheLoop() {
        assertThat(of(HANDED_OUT, "", false)).containsExactly(Severity.ERROR);
    }

    @Test
    void whoSubscribesToAStreamThatIsHandedOutIsNotKnown() {
        assertThat(of(HANDED_OUT, "")).containsExactly(Severity.WARNING);
        assertThat(of("""
                      private Flowable<String> some(List<String> keys) {
                          Flowable<String> kept = Flowable.fromIterable(keys).WAITS;
                          return kept;
                      }
                      public Flowable<String> all(List<String> keys) { return some(keys); }
                      """.replace("WAITS", WAITS), "")).containsExactly(Severity.WARNING);
    }

    @Test
    void aServerSubscribesToWhatItsEndpointsAnswer() {
        assertThat(of("", """
                          private Flowable<String> some(List<String> keys) { return Flowable.fromIterable(keys).WAITS; }
                          void go(List<String> keys) { some(keys).subscribe(); }
                          """.replace("WAITS", WAITS))).containsExactly(Severity.ERROR);
        assertThat(ofMono("""
                          @RestController class Api {
                              private final Service service = new Service();
                              @GetMapping("/") Mono<String> get() { return service.load(); }
                          }
                          class Service {
                              Mono<String> load() {
                                  return Mono.fromCallable(() -> new CompletableFuture<String>().join());
                              }
                          }
                          """)).containsExactly(Severity.ERROR);
    }

    @Test
    void aPartOfAStreamThatIsHandedOutIsSubscribedToWithIt() {
        String token = """
                       class Client {
                           private Mono<String> check() { return Mono.fromCallable(() -> "free"); }
                           private Mono<String> token(CompletableFuture<String> f) {
                               return check().flatMap(free -> Mono.fromCallable(() -> f.join()));
                           }
                           OPEN
                       }
                       """;
        assertThat(ofMono(token.replace("OPEN",
                "public Mono<String> all(CompletableFuture<String> f) { return token(f); }")))
                .containsExactly(Severity.WARNING);
        assertThat(ofMono(token.replace("OPEN", "void all(CompletableFuture<String> f) { token(f).subscribe(); }")))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aPartOfWhatALibrarySendsRunsOnItsThread() {
        assertThat(
                ofMono("""
                       class Client {
                           public Mono<String> all(CompletableFuture<String> f) {
                               return Mono.delay(java.time.Duration.ofMillis(5)).flatMap(now -> Mono.fromCallable(() -> f.join()));
                           }
                       }
                       """))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void whoWaitsForAStreamIsItsThread() {
        assertThat(ofMono("""
                          class Closer {
                              void close(CompletableFuture<String> f, Mono<Void> other) {
                                  Mono<String> end = Mono.fromCallable(() -> f.join());
                                  Mono.when(end, other).block();
                              }
                              void direct(CompletableFuture<String> f, Mono<Void> other) {
                                  Mono.when(Mono.fromCallable(() -> f.join()), other.then()).block();
                              }
                          }
                          """)).isEmpty();
        assertThat(ofMono("""
                          class Closer {
                              void close(CompletableFuture<String> f, Mono<Void> other) {
                                  Mono<String> end = Mono.fromCallable(() -> f.join());
                                  Mono.when(end, other).subscribe();
                              }
                          }
                          """)).containsExactly(Severity.ERROR);
    }

    @Test
    void aStreamThatWasMovedBeforeItWasKeptRunsThere() {
        String polling = """
                         class Polling {
                             private final ExecutorService worker = Executors.newSingleThreadScheduledExecutor();
                             private final Mono<String> client;
                             Polling(CompletableFuture<String> f) {
                                 client = Mono.fromCallable(() -> "client").subscribeOn(SCHEDULER);
                             }
                             private Mono<String> onWorker() { return client; }
                             void poll(CompletableFuture<String> f) { onWorker().map(c -> f.join()).subscribe(); }
                         }
                         """;
        assertThat(ofMono(polling.replace("SCHEDULER", "Schedulers.fromExecutorService(worker)"))).isEmpty();
        assertThat(ofMono(polling.replace(".subscribeOn(SCHEDULER)", ""))).containsExactly(Severity.ERROR);
        assertThat(ofMono(polling.replace("SCHEDULER", "Schedulers.parallel()"))).containsExactly(Severity.ERROR);
    }

    @Test
    void aPoolOfTheJdkTakesTheStreamsOfMutiny() {
        String source = """
                        import io.smallrye.mutiny.Uni;
                        import java.util.concurrent.*;
                        class Polling {
                            private final ExecutorService worker = Executors.newSingleThreadScheduledExecutor();
                            void poll(CompletableFuture<String> f) {
                                Uni.createFrom().item(() -> f.join()).runSubscriptionOn(worker).subscribe();
                            }
                        }
                        """;
        assertThat(Inspector.inspect(Sources.of("Polling.java", source), InspectOptions.defaults()).findings().stream()
                .filter(finding -> finding.rule().equals("BLK102"))).isEmpty();
    }

    @Test
    void whoSendsTheElementsOfAStreamThatIsHandedOnIsNotKnown() {
        assertThat(of("""
                      private final Flowable<String> source;
                      Store(Flowable<String> source) { this.source = source; }
                      public Flowable<String> all() { return source.WAITS; }
                      """.replace("WAITS", WAITS), "")).containsExactly(Severity.WARNING);
        assertThat(of("""
                      private final Flowable<String> source;
                      Store(Flowable<String> source) { this.source = source; }
                      public void all() { source.WAITS.subscribe(); }
                      """.replace("WAITS", WAITS), "")).containsExactly(Severity.ERROR);
    }

    private static List<Severity> ofMono(String types) {
        String source = """
                        import java.util.concurrent.*;
                        import org.springframework.web.bind.annotation.*;
                        import reactor.core.publisher.Mono;
                        import reactor.core.scheduler.Schedulers;
                        """;
        return Inspector.inspect(Sources.of("Case.java", source + types), InspectOptions.defaults()).findings().stream()
                .filter(finding -> finding.rule().startsWith("BLK1") && !finding.message().contains(".block()"))
                .map(finding -> finding.severity()).toList();
    }

    @Test
    void aStreamThatNobodyHereSubscribesToIsUpToWhoeverDoes() {
        String client = """
                        class Client {
                            private final Pipe pipe = new Pipe();
                            Mono<String> token(CompletableFuture<String> f) {
                                return Mono.defer(() -> pipe.send(f)).map(s -> s + f.join()).onErrorResume(e -> pipe.send(f));
                            }
                            java.util.function.Function<String, CompletableFuture<String>> provider(CompletableFuture<String> f) {
                                return name -> token(f).map(t -> name).toFuture();
                            }
                        }
                        class Pipe {
                            Mono<String> send(CompletableFuture<String> f) { return Mono.fromCallable(() -> f.join()); }
                        }
                        """;
        assertThat(ofMono(client)).containsOnly(Severity.WARNING).hasSize(2);
        assertThat(ofMono(client.replace("return name -> token(f).map(t -> name).toFuture();",
                "token(f).subscribe(); return null;"))).containsOnly(Severity.ERROR).hasSize(2);
    }

    @Test
    void whatAClientOrARequestSendsComesOnItsThread() {
        assertThat(ofMono("""
                          class Client {
                              Mono<String> all(org.springframework.web.reactive.function.client.WebClient client,
                                      CompletableFuture<String> f) {
                                  return client.get().retrieve().bodyToMono(String.class).map(s -> f.join());
                              }
                          }
                          """)).containsExactly(Severity.ERROR);
    }

    @Test
    void aPartThatIsSubscribedToThroughAnInterfaceIsSeen() {
        assertThat(ofMono("""
                          interface Store { Mono<String> load(); }
                          class FutureStore implements Store {
                              private final CompletableFuture<String> kept = new CompletableFuture<>();
                              public Mono<String> load() { return Mono.fromCallable(() -> kept.join()); }
                          }
                          @RestController class Api {
                              private final Store store;
                              Api(Store store) { this.store = store; }
                              @GetMapping("/") Mono<String> get() { return store.load().map(String::trim); }
                          }
                          """)).containsExactly(Severity.ERROR);
    }

    @Test
    void whereStreamsOfOthersAreMovedItMayBeOneOfThose() {
        assertThat(of(HANDED_OUT,
                "<V> Flowable<V> offload(Flowable<V> some) { return some.subscribeOn(Schedulers.io()); }", false))
                .containsExactly(Severity.WARNING);
        assertThat(of(HANDED_OUT,
                """
                <V> Flowable<V> offload(Publisher<V> some) {
                    return Flowable.defer(() -> {
                        Flowable<V> stream = Flowable.fromPublisher(some).doOnNext(value -> { });
                        return stream.subscribeOn(Schedulers.io());
                    });
                }
                """, false)).containsExactly(Severity.WARNING);
    }

    @Test
    void aStreamOfOnesOwnThatIsMovedMovesNoOther() {
        assertThat(of(HANDED_OUT,
                "Flowable<String> one(String name) { return Flowable.just(name).subscribeOn(Schedulers.io()); }",
                false))
                .containsExactly(Severity.ERROR);
        assertThat(of(HANDED_OUT,
                "<V> Flowable<V> move(Flowable<V> some) { return some.subscribeOn(Schedulers.computation()); }", false))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void whoSubscribesAtOnceIsSeen() {
        assertThat(of("void all(List<String> keys) { Flowable.fromIterable(keys)." + WAITS + ".subscribe(); }",
                "<V> Flowable<V> offload(Flowable<V> some) { return some.subscribeOn(Schedulers.io()); }"))
                .containsExactly(Severity.ERROR);
    }
}
