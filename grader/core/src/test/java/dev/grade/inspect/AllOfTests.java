package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Which futures are complete behind an {@code allOf}, however they are reached: by place, by key, through copies and helpers. */
class AllOfTests {

    private static void check(String body) {
        Marked.check("BLK",
                """
                static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                static final ExecutorService io = Executors.newCachedThreadPool();
                static CompletableFuture<String> ask(int n) { return CompletableFuture.supplyAsync(() -> "" + n, io); }
                """ + body);
    }

    @Test
    void elementsOfTheListOrArrayOrMapAreCompleteHoweverTheyAreReached() {
        check("""
              void goodList(List<CompletableFuture<String>> fs) {
                CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).thenApplyAsync(v -> {
                  List<String> out = new ArrayList<>();
                  for (int i = 0; i < fs.size(); i++) { out.add(fs.get(i).join()); }
                  return out; }, loop);
              }
              void goodArray(CompletableFuture<String>[] fs) {
                CompletableFuture.allOf(fs).thenApplyAsync(v -> {
                  var out = new String[fs.length];
                  for (int i = 0; i < fs.length; i++) { out[i] = fs[i].join(); }
                  return out; }, loop);
              }
              void goodRange(List<CompletableFuture<String>> fs) {
                CompletableFuture.allOf(fs.toArray(CompletableFuture[]::new)).thenApplyAsync(v ->
                  IntStream.range(0, fs.size()).mapToObj(i -> fs.get(i).join()).toList(), loop);
              }
              void goodRange2(List<CompletableFuture<String>> fs) {
                CompletableFuture.allOf(fs.toArray(CompletableFuture[]::new)).thenApplyAsync(v ->
                  IntStream.range(0, fs.size()).mapToObj(fs::get).map(CompletableFuture::join).toList(), loop);
              }
              void goodLocal(List<CompletableFuture<String>> fs) {
                CompletableFuture.allOf(fs.toArray(CompletableFuture[]::new)).thenRunAsync(() -> {
                  for (int i = 0; i < fs.size(); i++) { CompletableFuture<String> f = fs.get(i); System.out.println(f.join()); }
                  CompletableFuture<String> first = fs.getFirst(); first.join(); }, loop);
              }
              void goodArrayLocal(List<CompletableFuture<String>> fs) {
                CompletableFuture<?>[] array = fs.toArray(new CompletableFuture[0]);
                CompletableFuture.allOf(array).thenRunAsync(() -> fs.forEach(f -> f.join()), loop);
              }
              void goodArrayLocal2(List<CompletableFuture<String>> fs) {
                CompletableFuture<?>[] array = fs.toArray(new CompletableFuture[0]);
                CompletableFuture.allOf(array).thenRunAsync(() -> { for (var f : array) { f.join(); } array[0].join(); }, loop);
              }
              void goodIterator(List<CompletableFuture<String>> fs) {
                CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).thenRunAsync(() -> {
                  Iterator<CompletableFuture<String>> it = fs.iterator();
                  while (it.hasNext()) { it.next().join(); } }, loop);
              }
              void goodMap(Map<String, CompletableFuture<String>> m) {
                CompletableFuture.allOf(m.values().toArray(new CompletableFuture[0])).thenRunAsync(() -> {
                  for (var e : m.entrySet()) { e.getValue().join(); }
                  m.forEach((k, v) -> v.join());
                  m.values().forEach(CompletableFuture::join);
                  m.get("a").join();
                  for (String k : m.keySet()) { m.get(k).join(); }
                  m.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().join()));
                }, loop);
              }
              """);
    }

    @Test
    void whatWasPutInAfterwardsOrIsInAnotherOneIsNot() {
        check("""
              void otherList(List<CompletableFuture<String>> fs, List<CompletableFuture<String>> gs) {
                CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).thenRunAsync(() -> {
                  for (int i = 0; i < gs.size(); i++) { gs.get(i).join(); } //! BLK102 error
                }, loop);
              }
              void otherArray(CompletableFuture<String>[] fs, CompletableFuture<String>[] gs) {
                CompletableFuture.allOf(fs).thenRunAsync(() -> { gs[0].join(); }, loop); //! BLK102 error
              }
              void before(List<CompletableFuture<String>> fs) {
                loop.execute(() -> {
                  fs.get(0).join(); //! BLK102 error
                  CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).thenRun(() -> { });
                  fs.get(1).join(); //! BLK102 error
                });
              }
              void any(CompletableFuture<String>[] fs) {
                CompletableFuture.anyOf(fs).thenRunAsync(() -> fs[0].join(), loop); //! BLK102 error
              }
              void setAfter(List<CompletableFuture<String>> given) {
                List<CompletableFuture<String>> fs = new ArrayList<>(given);
                var all = CompletableFuture.allOf(fs.toArray(new CompletableFuture[0]));
                fs.set(0, ask(7));
                all.thenRunAsync(() -> fs.get(0).join(), loop); //! BLK102 error
              }
              void slotAfter(CompletableFuture<String>[] fs) {
                var all = CompletableFuture.allOf(fs);
                fs[0] = ask(1);
                all.thenRunAsync(() -> fs[0].join(), loop); //! BLK102 error
              }
              void mapPut(Map<String, CompletableFuture<String>> m) {
                var all = CompletableFuture.allOf(m.values().toArray(new CompletableFuture[0]));
                m.put("x", ask(1));
                all.thenRunAsync(() -> m.get("x").join(), loop); //! BLK102 error
              }
              void mapped(List<CompletableFuture<String>> fs) {
                CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).thenRunAsync(() ->
                  fs.stream().map(f -> f.thenCompose(x -> ask(2))).forEach(g -> g.join()), loop); //! BLK102 error
              }
              void sub(List<CompletableFuture<String>> fs) {
                CompletableFuture.allOf(fs.get(0), fs.get(1)).thenRunAsync(() -> fs.get(2).join(), loop); //! BLK102 error
              }
              """);
    }

    @Test
    void helpersAndViewsAndRecordsKeepTheProof() {
        check("""
              static <T> CompletableFuture<List<T>> sequence(List<CompletableFuture<T>> fs) {
                return CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).thenApplyAsync(v -> collect(fs), loop);
              }
              static <T> List<T> collect(List<CompletableFuture<T>> fs) {
                List<T> out = new ArrayList<>();
                for (int i = 0; i < fs.size(); i++) { out.add(fs.get(i).join()); }
                return out;
              }
              static CompletableFuture<Void> all(List<? extends CompletableFuture<?>> fs) { return CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])); }
              void viaHelper(List<CompletableFuture<String>> fs) {
                all(fs).thenRunAsync(() -> fs.get(0).join(), loop);
                all(fs).thenRunAsync(() -> fs.forEach(CompletableFuture::join), loop);
              }
              void ref(List<CompletableFuture<String>> fs) { all(fs).thenRunAsync(() -> valueOf(fs, 1), loop); }
              static String valueOf(List<CompletableFuture<String>> fs, int k) { return valueOf(fs.get(k)); }
              static String valueOf(CompletableFuture<String> f) { try { return f.get(); } catch (Exception e) { return ""; } }
              static CompletableFuture<Void> allOf(CompletableFuture<?>... fs) { return CompletableFuture.allOf(fs); }
              void varargs() {
                var a = ask(1); var b = ask(2);
                allOf(a, b).thenRunAsync(() -> { a.join(); b.join(); }, loop);
              }
              static class Holder {
                final List<CompletableFuture<String>> parts = new ArrayList<>();
                void start() {
                  for (int i = 0; i < 3; i++) { parts.add(ask(i)); }
                  CompletableFuture.allOf(parts.toArray(new CompletableFuture[0])).thenRunAsync(this::finish, loop);
                }
                void finish() { for (int i = 0; i < parts.size(); i++) { parts.get(i).join(); } }
              }
              void pair() {
                record Pair(CompletableFuture<String> a, CompletableFuture<String> b) { }
                var p = new Pair(ask(1), ask(2));
                CompletableFuture.allOf(p.a(), p.b()).thenRunAsync(() -> { p.a().join(); p.b().join(); }, loop);
              }
              void subList(List<CompletableFuture<String>> fs) {
                all(fs).thenRunAsync(() -> { fs.subList(0, 1).get(0).join(); fs.subList(0, 1).forEach(CompletableFuture::join); }, loop);
                all(fs).thenRunAsync(() -> { var copy = new ArrayList<>(fs); copy.get(0).join(); for (var f : List.copyOf(fs)) { f.join(); } }, loop);
              }
              """);
    }

    @Test
    void helpersThatDoSomethingElseDoNot() {
        check("""
              static CompletableFuture<Void> all(List<? extends CompletableFuture<?>> fs) { return CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])); }
              static CompletableFuture<Void> none(List<? extends CompletableFuture<?>> fs) { return CompletableFuture.completedFuture(null); }
              void viaHelper(List<CompletableFuture<String>> fs, List<CompletableFuture<String>> gs) {
                all(fs).thenRunAsync(() -> gs.get(0).join(), loop); //! BLK102 error
                none(fs).thenRunAsync(() -> fs.get(0).join(), loop); //! BLK102 error
              }
              void pair() {
                record Pair(CompletableFuture<String> a, CompletableFuture<String> b) { }
                var p = new Pair(ask(1), ask(2));
                CompletableFuture.allOf(p.a()).thenRunAsync(() -> { p.b().join(); }, loop); //! BLK102 error
              }
              void copy(List<CompletableFuture<String>> fs) {
                all(fs).thenRunAsync(() -> { var copy = new ArrayList<>(fs); copy.add(ask(1)); copy.get(0).join(); }, loop); //! BLK102 error
              }
              static class Item { CompletableFuture<String> f = ask(1); CompletableFuture<String> fresh() { return ask(2); } }
              void fresh(Item i) {
                CompletableFuture.allOf(i.fresh()).thenRunAsync(() -> i.fresh().join(), loop); //! BLK102 error
              }
              """);
    }

    @Test
    void stagesAreUnwrapped() {
        check("""
              static CompletionStage<String> stage(int n) { return ask(n); }
              void good() {
                var x = stage(1);
                x.whenCompleteAsync((v, t) -> x.toCompletableFuture().join(), loop);
                var f = x.toCompletableFuture();
                x.thenRunAsync(() -> f.join(), loop);
                f.thenRunAsync(() -> x.toCompletableFuture().join(), loop);
                loop.execute(() -> { if (x.toCompletableFuture().isDone()) { x.toCompletableFuture().join(); } });
                var g = ask(2).toCompletableFuture();
                g.thenAcceptAsync(v -> g.copy(), loop);
                CompletableFuture.allOf(x.toCompletableFuture(), g).thenRunAsync(() -> { x.toCompletableFuture().join(); f.join(); g.join(); }, loop);
                List<CompletionStage<String>> ss = List.of(x, stage(2));
                CompletableFuture.allOf(ss.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new))
                  .thenApplyAsync(v -> ss.stream().map(s -> s.toCompletableFuture().join()).toList(), loop);
                CompletableFuture.allOf(ss.stream().map(s -> s.toCompletableFuture()).toArray(CompletableFuture[]::new))
                  .thenApplyAsync(v -> ss.stream().map(CompletionStage::toCompletableFuture).map(CompletableFuture::join).toList(), loop);
                var dup = ask(5);
                var same = dup;
                dup.thenRunAsync(() -> same.join(), loop);
                List<CompletableFuture<String>> fs = Stream.of(1, 2).map(n -> ask(n)).toList();
                CompletableFuture.allOf(fs.toArray(CompletableFuture[]::new)).handleAsync((v, t) -> { fs.forEach(q -> q.handle((p, e) -> q.join())); return 1; }, loop);
              }
              void getNow(CompletableFuture<String> f) {
                loop.execute(() -> { f.getNow(""); f.resultNow(); f.state(); f.exceptionNow(); });
              }
              void bad() {
                var x = stage(1); var y = stage(2);
                x.whenCompleteAsync((v, t) -> y.toCompletableFuture().join(), loop); //! BLK102 error
                List<CompletionStage<String>> ss = List.of(x, stage(2));
                List<CompletionStage<String>> rr = List.of(y, stage(2));
                CompletableFuture.allOf(ss.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new))
                  .thenApplyAsync(v -> rr.stream().map(s -> s.toCompletableFuture().join()).toList(), loop); //! BLK102 error
                CompletableFuture.allOf(ss.stream().filter(s -> s.hashCode() > 0).map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new))
                  .thenApplyAsync(v -> ss.stream().map(s -> s.toCompletableFuture().join()).toList(), loop); //! BLK102 error
                CompletableFuture.allOf(ss.stream().limit(1).map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new))
                  .thenApplyAsync(v -> ss.stream().map(s -> s.toCompletableFuture().join()).toList(), loop); //! BLK102 error
              }
              """);
    }

    @Test
    void aStageThatEachFutureWasCombinedWithIsTheLast() {
        Marked.check("BLK",
                """
                final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                CompletableFuture<Long> folded(List<CompletableFuture<String>> all) {
                    CompletableFuture<String> sum = CompletableFuture.completedFuture("");
                    for (CompletableFuture<String> f : all) { sum = sum.thenCombine(f, String::concat); }
                    return sum.thenApplyAsync(s -> all.stream().map(CompletableFuture::join).count(), loop);
                }
                CompletableFuture<Long> collected(List<CompletableFuture<String>> all) {
                    CompletableFuture<Void> done = CompletableFuture.allOf();
                    for (var f : all) { done = CompletableFuture.allOf(done, f); }
                    return done.thenApplyAsync(s -> all.stream().map(CompletableFuture::join).count(), loop);
                }
                """);
    }

    @Test
    void aStageThatIsReadTooEarlyOrSetAnewProvesNothing() {
        Marked.check("BLK",
                """
                final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                void early(List<CompletableFuture<String>> all) {
                    CompletableFuture<String> sum = CompletableFuture.completedFuture("");
                    for (CompletableFuture<String> f : all) {
                        sum = sum.thenCombine(f, String::concat);
                        sum.thenApplyAsync(s -> all.stream().map(CompletableFuture::join).count(), loop); //! BLK102 error
                    }
                }
                CompletableFuture<Long> anew(List<CompletableFuture<String>> all) {
                    CompletableFuture<String> sum = CompletableFuture.completedFuture("");
                    for (CompletableFuture<String> f : all) { sum = sum.thenCombine(f, String::concat); }
                    sum = CompletableFuture.completedFuture("");
                    return sum.thenApplyAsync(s -> all.stream().map(CompletableFuture::join).count(), loop); //! BLK102 error
                }
                CompletableFuture<Long> either(List<CompletableFuture<String>> all) {
                    CompletableFuture<String> sum = new CompletableFuture<>();
                    for (CompletableFuture<String> f : all) { sum = sum.applyToEither(f, s -> s); }
                    return sum.thenApplyAsync(s -> all.stream().map(CompletableFuture::join).count(), loop); //! BLK102 error
                }
                """);
    }
}
