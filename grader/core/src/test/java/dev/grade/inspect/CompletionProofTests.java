package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Proofs of completeness other than {@code allOf} in one piece, each next to code that looks like one. */
class CompletionProofTests {

    private static void check(String body) {
        Marked.check("BLK",
                """
                static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                static final ExecutorService io = Executors.newCachedThreadPool();
                static CompletableFuture<String> ask(int n) { return CompletableFuture.supplyAsync(() -> "" + n, io); }
                """ + body);
    }

    @Test
    void aTestThatItIsDoneMayStandAnywhere() {
        check("""
              static boolean ready(CompletableFuture<String> f) { return f.isDone(); }
              static boolean ok(CompletableFuture<String> f) { return f.isDone() && !f.isCompletedExceptionally(); }
              static boolean pending(CompletableFuture<String> f) { return !f.isDone(); }
              static boolean allDone(List<CompletableFuture<String>> fs) { for (var f : fs) { if (!f.isDone()) { return false; } } return true; }
              static boolean allDone2(List<CompletableFuture<String>> fs) { return fs.stream().allMatch(CompletableFuture::isDone); }
              void good(CompletableFuture<String> f, List<CompletableFuture<String>> fs) {
                loop.execute(() -> { if (ready(f)) { f.join(); } });
                loop.execute(() -> { if (ok(f)) { f.join(); } });
                loop.execute(() -> { if (pending(f)) { return; } f.join(); });
                loop.execute(() -> { if (allDone(fs)) { fs.forEach(g -> g.join()); } });
                loop.execute(() -> { if (allDone2(fs)) { fs.get(0).join(); } });
                loop.execute(() -> { if (fs.stream().allMatch(g -> g.isDone())) { for (var g : fs) { g.join(); } } });
                loop.execute(() -> { if (fs.stream().anyMatch(g -> !g.isDone())) { return; } for (var g : fs) { g.join(); } });
                loop.execute(() -> { if (!fs.stream().noneMatch(g -> !g.isDone())) { return; } });
                loop.execute(() -> { boolean done = f.isDone(); if (done) { f.join(); } });
                loop.execute(() -> { for (var g : fs) { if (!g.isDone()) { continue; } g.join(); } });
                loop.execute(() -> { for (int i = 0; i < fs.size(); i++) { if (fs.get(i).isDone()) { fs.get(i).join(); } } });
                loop.execute(() -> { if (CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).isDone()) { fs.get(0).join(); } });
                loop.execute(() -> { if (f.state() == Future.State.SUCCESS) { f.join(); } });
                loop.execute(() -> { if (Future.State.SUCCESS == f.state()) { f.join(); } });
                loop.execute(() -> { switch (f.state()) { case SUCCESS -> f.join(); default -> { } } });
                loop.execute(() -> { if (f.getNow(null) != null) { f.join(); } });
                loop.execute(() -> { f.resultNow(); f.join(); });
                loop.execute(() -> { if (f.isCancelled() || f.isCompletedExceptionally()) { f.join(); } });
                loop.execute(() -> { String s = !f.isDone() ? "" : f.join(); });
                loop.execute(() -> { fs.removeIf(g -> { if (g.isDone()) { g.join(); return true; } return false; }); });
                loop.execute(() -> { fs.stream().filter(g -> g.isDone() && !g.isCancelled()).map(g -> g.join()).toList(); });
                loop.execute(() -> { fs.stream().filter(CompletableFuture::isDone).forEach(CompletableFuture::join); });
              }
              void bad(CompletableFuture<String> f, CompletableFuture<String> g, List<CompletableFuture<String>> fs) {
                loop.execute(() -> { if (ready(g)) { f.join(); } }); //! BLK102 error
                loop.execute(() -> { if (!ready(f)) { f.join(); } }); //! BLK102 error
                loop.execute(() -> { if (pending(f)) { f.join(); } }); //! BLK102 error
                loop.execute(() -> { if (fs.stream().anyMatch(CompletableFuture::isDone)) { fs.get(0).join(); } }); //! BLK102 error
                loop.execute(() -> { boolean done = f.isDone(); if (!done) { f.join(); } }); //! BLK102 error
                loop.execute(() -> { if (fs.get(0).isDone()) { fs.get(1).join(); } }); //! BLK102 error
                loop.execute(() -> { if (f.getNow(null) == null) { f.join(); } }); //! BLK102 error
                loop.execute(() -> { if (f.state() != Future.State.SUCCESS) { f.join(); } }); //! BLK102 error
                loop.execute(() -> { fs.stream().filter(x -> !x.isDone()).map(x -> x.join()).toList(); }); //! BLK102 error
              }
              """);
    }

    @Test
    void theLastOfTheCallbacksFindsAllComplete() {
        check("""
              static final class Gather {
                final List<CompletableFuture<String>> fs = new ArrayList<>();
                CompletableFuture<List<String>> all(int n) {
                  var result = new CompletableFuture<List<String>>();
                  var left = new AtomicInteger(n);
                  for (int i = 0; i < n; i++) { fs.add(ask(i)); }
                  for (var f : fs) {
                    f.whenCompleteAsync((v, t) -> {
                      if (left.decrementAndGet() == 0) { result.complete(fs.stream().map(CompletableFuture::join).toList()); }
                    }, loop);
                  }
                  return result;
                }
              }
              void two(List<CompletableFuture<String>> fs) {
                AtomicInteger done = new AtomicInteger();
                for (CompletableFuture<String> f : fs) {
                  f.whenCompleteAsync((v, t) -> {
                    if (done.incrementAndGet() == fs.size()) { for (int k = 0; k < fs.size(); k++) { System.out.println(fs.get(k).join()); } }
                  }, loop);
                }
              }
              void three(List<CompletableFuture<String>> fs) {
                AtomicInteger left = new AtomicInteger(fs.size());
                fs.forEach(f -> f.thenRunAsync(() -> {
                  if (left.decrementAndGet() > 0) { return; }
                  fs.forEach(CompletableFuture::join);
                }, loop));
              }
              void four(CompletableFuture<String>[] fs) {
                int[] left = {fs.length};
                for (var f : fs) {
                  f.thenRunAsync(() -> { if (--left[0] == 0) { finish(fs); } }, loop);
                }
              }
              static void finish(CompletableFuture<String>[] fs) { for (int i = 0; i < fs.length; i++) { fs[i].join(); } }
              static class Five {
                final CompletableFuture<String>[] fs; int done;
                Five(CompletableFuture<String>[] fs) { this.fs = fs; }
                void start() { for (var f : fs) { f.whenCompleteAsync((v, t) -> one(), loop); } }
                synchronized void one() { done++; if (done == fs.length) { for (var f : fs) { System.out.println(f.join()); } } }
              }
              """);
    }

    @Test
    void aCallbackThatIsNotTheLastOrIsOfOtherFuturesDoesNot() {
        check("""
              void other(List<CompletableFuture<String>> fs, List<CompletableFuture<String>> gs) {
                AtomicInteger left = new AtomicInteger(fs.size());
                for (var f : fs) {
                  f.whenCompleteAsync((v, t) -> {
                    if (left.decrementAndGet() == 0) { gs.get(0).join(); } //! BLK102 error
                  }, loop);
                }
              }
              void noCounter(List<CompletableFuture<String>> fs) {
                for (var f : fs) {
                  f.whenCompleteAsync((v, t) -> {
                    for (var g : fs) { g.join(); } //! BLK102 error
                  }, loop);
                }
              }
              void notByCompletion(List<CompletableFuture<String>> fs) {
                AtomicInteger left = new AtomicInteger(3);
                for (int i = 0; i < 3; i++) {
                  loop.execute(() -> {
                    if (left.decrementAndGet() == 0) { fs.get(0).join(); } //! BLK102 error
                  });
                }
              }
              void wrongWay(List<CompletableFuture<String>> fs) {
                AtomicInteger left = new AtomicInteger(fs.size());
                for (var f : fs) {
                  f.whenCompleteAsync((v, t) -> {
                    if (left.decrementAndGet() > 0) { fs.get(0).join(); } //! BLK102 error
                  }, loop);
                }
              }
              void atFirst(List<CompletableFuture<String>> fs) {
                AtomicInteger done = new AtomicInteger();
                for (var f : fs) {
                  f.whenCompleteAsync((v, t) -> {
                    if (done.incrementAndGet() == 1) { fs.forEach(g -> g.join()); } //! BLK102 error
                  }, loop);
                }
              }
              """);
    }

    @Test
    void futuresAreFollowedThroughWhatTheyAreKeptIn() {
        check("""
              void streamOf() {
                var a = ask(1); var b = ask(2);
                CompletableFuture.allOf(a, b).thenApplyAsync(v -> Stream.of(a, b).map(CompletableFuture::join).toList(), loop);
                List<CompletableFuture<String>> both = List.of(a, b);
                CompletableFuture.allOf(a, b).thenApplyAsync(v -> both.stream().map(f -> f.join()).collect(Collectors.joining(",")), loop);
                CompletableFuture.allOf(both.toArray(new CompletableFuture[0])).thenApplyAsync(v -> a.join() + b.join(), loop);
                var all = CompletableFuture.allOf(a, b);
                all.thenRunAsync(() -> { all.join(); a.thenApply(String::length).join(); a.thenCombine(b, (x, y) -> x + y).join(); }, loop);
              }
              void built(int n) {
                List<CompletableFuture<String>> fs = IntStream.range(0, n).mapToObj(i -> ask(i)).collect(Collectors.toList());
                CompletableFuture<?>[] arr = new CompletableFuture<?>[n];
                for (int i = 0; i < n; i++) { arr[i] = fs.get(i); }
                CompletableFuture.allOf(arr).thenApplyAsync(v -> { var out = new ArrayList<String>(); for (int i = 0; i < n; i++) out.add(fs.get(i).join()); return out; }, loop);
                List<CompletableFuture<String>> copy = new ArrayList<>();
                for (var f : fs) { copy.add(f); }
                CompletableFuture.allOf(copy.toArray(CompletableFuture[]::new)).thenRunAsync(() -> fs.get(0).join(), loop);
              }
              record Task(int id, CompletableFuture<String> future) { }
              void tasks(List<Task> tasks) {
                CompletableFuture.allOf(tasks.stream().map(Task::future).toArray(CompletableFuture[]::new)).thenRunAsync(() -> {
                  for (Task t : tasks) { t.future().join(); }
                  tasks.forEach(t -> System.out.println(t.id() + t.future().join()));
                  for (int i = 0; i < tasks.size(); i++) { tasks.get(i).future().join(); }
                  tasks.stream().map(Task::future).map(CompletableFuture::join).toList();
                  tasks.stream().map(t -> t.future().join()).toList();
                }, loop);
              }
              static class Slot { final CompletableFuture<String> f; Slot(CompletableFuture<String> f) { this.f = f; } CompletableFuture<String> get() { return f; } }
              void slots(List<Slot> slots) {
                CompletableFuture.allOf(slots.stream().map(s -> s.f).toArray(CompletableFuture[]::new)).thenRunAsync(() -> {
                  for (Slot s : slots) { s.f.join(); s.get().join(); } }, loop);
              }
              void nested(Map<String, CompletableFuture<Integer>> m) {
                CompletableFuture<?>[] fs = m.values().toArray(new CompletableFuture<?>[0]);
                CompletableFuture.allOf(fs).handleAsync((v, t) -> {
                  Map<String, Integer> r = new HashMap<>();
                  m.forEach((k, f) -> { if (!f.isCompletedExceptionally()) { r.put(k, f.join()); } });
                  for (Map.Entry<String, CompletableFuture<Integer>> e : m.entrySet()) { r.put(e.getKey(), e.getValue().join()); }
                  return r; }, loop);
              }
              void tryCatch(List<CompletableFuture<String>> fs) {
                CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).whenCompleteAsync((v, t) -> {
                  for (CompletableFuture<String> f : fs) {
                    try { f.get(); } catch (ExecutionException e) { throw new CompletionException(e.getCause()); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                  } }, loop);
              }
              void invokeAll(Collection<Callable<String>> c) throws Exception {
                List<Future<String>> fs = io.invokeAll(c);
                loop.execute(() -> { for (Future<String> f : fs) { try { f.get(); } catch (Exception e) { throw new RuntimeException(e); } } });
                loop.execute(() -> { for (int i = 0; i < fs.size(); i++) { try { fs.get(i).get(); } catch (Exception e) { throw new RuntimeException(e); } } });
              }
              void joinsAll(List<CompletableFuture<String>> fs) {
                loop.execute(() -> {
                  CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).join(); //! BLK102 error
                  for (var f : fs) { f.join(); }
                  fs.get(0).join();
                });
              }
              void retry(CompletableFuture<String> f) {
                f.handleAsync((v, t) -> t == null ? CompletableFuture.completedFuture(v) : ask(2), loop).thenComposeAsync(x -> x, loop);
                f.handleAsync((v, t) -> { return f.isCompletedExceptionally() ? "" : f.join(); }, loop);
              }
              static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> tasks) {
                List<CompletableFuture<T>> fs = new ArrayList<>();
                for (var t : tasks) { fs.add(t.get()); }
                CompletableFuture<Void> all = CompletableFuture.allOf(fs.toArray(new CompletableFuture<?>[0]));
                return all.thenApplyAsync(ignored -> fs.stream().map(CompletableFuture::join).collect(Collectors.toList()), loop);
              }
              static class Cb {
                final AtomicInteger left; final List<CompletableFuture<String>> fs; final CompletableFuture<List<String>> out = new CompletableFuture<>();
                Cb(List<CompletableFuture<String>> fs) { this.fs = fs; left = new AtomicInteger(fs.size()); for (int i = 0; i < fs.size(); i++) { fs.get(i).whenCompleteAsync(this::done, loop); } }
                void done(String v, Throwable t) { if (left.decrementAndGet() != 0) { return; } out.complete(collect()); }
                List<String> collect() { var r = new ArrayList<String>(); for (var f : fs) { r.add(f.join()); } return r; }
              }
              void twoCounted() {
                var a = ask(1); var b = ask(2); var left = new AtomicInteger(2);
                Runnable last = () -> { if (left.decrementAndGet() == 0) { System.out.println(a.join() + b.join()); } };
                a.thenRunAsync(last, loop); b.thenRunAsync(last, loop);
              }
              void either() {
                var a = ask(1);
                var b = a.thenApply(String::length);
                b.thenRunAsync(() -> { a.join(); b.join(); }, loop);
                a.thenRunAsync(() -> { if (b.isDone()) b.join(); }, loop);
              }
              void pattern(Object o) {
                loop.execute(() -> { if (o instanceof CompletableFuture<?> f && f.isDone()) { f.join(); } });
              }
              """);
    }

    @Test
    void whatOnlyLooksLikeAProofIsNone() {
        check("""
              void streamOf() {
                var a = ask(1); var b = ask(2); var c = ask(3);
                CompletableFuture.allOf(a, b).thenApplyAsync(v -> Stream.of(a, c).map(CompletableFuture::join).toList(), loop); //! BLK102 error
                List<CompletableFuture<String>> both = List.of(a, c);
                CompletableFuture.allOf(a, b).thenApplyAsync(v -> both.stream().map(f -> f.join()).collect(Collectors.joining(",")), loop); //! BLK102 error
                CompletableFuture.allOf(both.toArray(new CompletableFuture[0])).thenApplyAsync(v -> b.join(), loop); //! BLK102 error
                CompletableFuture.allOf(a, b).thenRunAsync(() -> { a.thenCompose(x -> ask(5)).join(); }, loop); //! BLK102 error
                CompletableFuture.allOf(a, b).thenRunAsync(() -> { a.thenApplyAsync(x -> x, io).join(); }, loop); //! BLK102 error
                CompletableFuture.allOf(a, b).thenRunAsync(() -> { a.thenCombine(c, (x, y) -> x + y).join(); }, loop); //! BLK102 error
                CompletableFuture.allOf(a, b.hashCode() > 0 ? a : c).thenRunAsync(() -> { c.join(); }, loop); //! BLK102 error
              }
              record Task(int id, CompletableFuture<String> future, CompletableFuture<String> other) { }
              void tasks(List<Task> tasks, List<Task> more) {
                CompletableFuture.allOf(tasks.stream().map(Task::future).toArray(CompletableFuture[]::new)).thenRunAsync(() -> {
                  for (Task t : tasks) { t.other().join(); } //! BLK102 error
                  for (Task t : more) { t.future().join(); } //! BLK102 error
                }, loop);
              }
              static class Slot { final CompletableFuture<String> f; Slot(CompletableFuture<String> f) { this.f = f; } }
              void slots(Slot x, Slot y) { x.f.thenRunAsync(() -> y.f.join(), loop); } //! BLK102 error
              void first(List<CompletableFuture<String>> fs) {
                fs.get(0).thenRunAsync(() -> fs.get(1).join(), loop); //! BLK102 error
                fs.getFirst().thenRunAsync(() -> { for (var f : fs) { f.join(); } }, loop); //! BLK102 error
                int k = fs.size() / 2;
                fs.get(k).thenRunAsync(() -> { fs.get(k).join(); }, loop);
              }
              void loopVar(List<CompletableFuture<String>> fs) {
                for (var f : fs) { f.thenRunAsync(() -> fs.get(0).join(), loop); } //! BLK102 error
                for (int i = 1; i < fs.size(); i++) { int j = i; fs.get(j).thenRunAsync(() -> fs.get(j - 1).join(), loop); } //! BLK102 error
              }
              void breaks(List<CompletableFuture<String>> fs) {
                loop.execute(() -> {
                  for (var f : fs) { if (!f.isDone()) { break; } }
                  fs.get(0).join(); //! BLK102 error
                });
                loop.execute(() -> {
                  for (var f : fs) { if (!f.isDone()) { continue; } f.join(); }
                  fs.get(0).join(); //! BLK102 error
                });
              }
              void reassigned(List<CompletableFuture<String>> given) {
                List<CompletableFuture<String>> fs = given;
                CompletableFuture<Void> all = CompletableFuture.allOf(fs.toArray(new CompletableFuture[0]));
                fs = new ArrayList<>(List.of(ask(1)));
                var last = fs;
                all.thenRunAsync(() -> last.get(0).join(), loop); //! BLK102 error
              }
              void counterOther() {
                var a = ask(1); var b = ask(2); var c = ask(3); var left = new AtomicInteger(2);
                Runnable last = () -> { if (left.decrementAndGet() == 0) { System.out.println(c.join()); } }; //! BLK102 error
                a.thenRunAsync(last, loop); b.thenRunAsync(last, loop);
              }
              void counterAlsoElsewhere() {
                var a = ask(1); var b = ask(2); var left = new AtomicInteger(2);
                Runnable last = () -> { if (left.decrementAndGet() == 0) { System.out.println(a.join()); } }; //! BLK102 error
                a.thenRunAsync(last, loop); b.thenRunAsync(last, loop);
                loop.execute(last);
              }
              static boolean maybe(CompletableFuture<String> f, boolean force) { return force || f.isDone(); }
              void helper(CompletableFuture<String> f) { loop.execute(() -> { if (maybe(f, true)) { f.join(); } }); } //! BLK102 error
              void whileLoop(CompletableFuture<String> f) { loop.execute(() -> { while (!f.isDone()) { f.join(); } }); } //! BLK102 error
              void timedGet(CompletableFuture<String> f) { loop.execute(() -> { try { f.get(1, TimeUnit.SECONDS); } catch (Exception e) { } f.join(); }); } //! BLK102 error, BLK102 error
              void lambdaParam(List<CompletableFuture<String>> fs) { ask(1).thenRunAsync(() -> fs.forEach(f -> f.join()), loop); } //! BLK102 error
              void partial(List<CompletableFuture<String>> fs) {
                CompletableFuture.allOf(fs.subList(0, 2).toArray(new CompletableFuture[0])).thenRunAsync(() -> fs.get(3).join(), loop); //! BLK102 error
                var some = fs.stream().limit(2).toList();
                CompletableFuture.allOf(some.toArray(new CompletableFuture[0])).thenRunAsync(() -> fs.get(3).join(), loop); //! BLK102 error
                CompletableFuture.allOf(some.toArray(new CompletableFuture[0])).thenRunAsync(() -> some.get(1).join(), loop);
              }
              void wrapped(List<CompletableFuture<String>> fs) {
                var gs = fs.stream().map(f -> f.thenComposeAsync(x -> ask(1), io)).toList();
                CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).thenRunAsync(() -> gs.get(0).join(), loop); //! BLK102 error
                CompletableFuture.allOf(gs.toArray(new CompletableFuture[0])).thenRunAsync(() -> gs.forEach(g -> g.join()), loop);
              }
              """);
    }

    @Test
    void whatWasProvedOfAContainerHoldsForWhatItHeldThen() {
        check("""
              static boolean allDone(List<CompletableFuture<String>> fs) { for (var f : fs) { if (!f.isDone()) { return false; } } return true; }
              void addedBehindTheWait(List<CompletableFuture<String>> fs) {
                fs.forEach(f -> f.join());
                fs.add(ask(9));
                loop.execute(() -> fs.get(0).join()); //! BLK102 error
              }
              void addedBehindTheTest(List<CompletableFuture<String>> fs) {
                loop.execute(() -> { if (fs.stream().allMatch(CompletableFuture::isDone)) { fs.add(ask(1)); fs.getLast().join(); } }); //! BLK102 error
              }
              void otherValue(List<CompletableFuture<String>> fs) {
                CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).thenRunAsync(() -> {
                  fs.stream().findFirst().orElse(ask(3)).join(); //! BLK102 error
                  fs.stream().findFirst().orElseThrow().join();
                }, loop);
              }
              void mapped(List<CompletableFuture<String>> fs) {
                var byKey = fs.stream().collect(Collectors.toMap(f -> 1, f -> f.thenComposeAsync(x -> ask(2), io)));
                CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).thenRunAsync(() -> byKey.get(1).join(), loop); //! BLK102 error
              }
              boolean pending;
              void remember(CompletableFuture<String> f) { pending = !f.isDone(); }
              void early(CompletableFuture<String> f) { loop.execute(() -> { if (pending) { return; } f.join(); }); } //! BLK102 error
              void onlyTwo(List<CompletableFuture<String>> fs) {
                var left = new AtomicInteger(2);
                Runnable last = () -> { if (left.decrementAndGet() == 0) { fs.get(2).join(); } }; //! BLK102 error
                fs.get(0).thenRunAsync(last, loop);
                fs.get(1).thenRunAsync(last, loop);
              }
              """);
    }
}
