package dev.grade.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of mistake is put where it can be made. */
class MutantsTests {
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mistakes")
    void putsTheMistakeIntoTheBody(String operator, String body, String mistaken) {
        assertThat(bodies(operator, body)).contains(mistaken);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("drop-synchronized", "void m() { synchronized (a) { n++; } }", "void m() { { n++; } }"),
                Arguments.of("drop-synchronized", "synchronized void m() { n++; }", "void m() { n++; }"),
                Arguments.of("drop-lock", "void m() { l.lock(); try { n++; } finally { l.unlock(); } }",
                        "void m() { ; try { n++; } finally { ; } }"),
                Arguments.of("drop-unlock", "void m() { l.lock(); n++; l.unlock(); }", "void m() { l.lock(); n++; ; }"),
                Arguments.of("unlock-outside-finally", "void m() { l.lock(); try { n++; } finally { l.unlock(); } }",
                        "void m() { l.lock(); { n++; } { l.unlock(); } }"),
                Arguments.of("lock-per-call", "void m() { synchronized (a) { n++; } }",
                        "void m() { synchronized (new Object()) { n++; } }"),
                Arguments.of("swap-locks", "void m() { synchronized (a) { synchronized (b) { n++; } } }",
                        "void m() { synchronized (b) { synchronized (a) { n++; } } }"),
                Arguments.of("swap-locks", "void m() { a.lock(); b.lock(); }", "void m() { b.lock(); a.lock(); }"),
                Arguments.of("drop-order", "void m(int i, int j) { t(Math.min(i, j), Math.max(i, j)); }",
                        "void m(int i, int j) { t(i, j); }"),
                Arguments.of("drop-order", "void m(int i, int j) { t(i < j ? i : j, i < j ? j : i); }",
                        "void m(int i, int j) { t(i, j); }"),
                Arguments.of("split-section", "void m() { synchronized (a) { n++; n--; } }",
                        "void m() { synchronized (a) { n++; } synchronized (a) { n--; } }"),
                Arguments.of("split-section", "synchronized void m() { n++; n--; }",
                        "void m() { synchronized (this) { n++; } synchronized (this) { n--; } }"),
                Arguments.of("split-section", "void m() { l.lock(); try { n++; n--; } finally { l.unlock(); } }",
                        "void m() { l.lock(); try { n++; l.unlock(); l.lock(); n--; } finally { l.unlock(); } }"),
                Arguments.of("shrink-section", "void m() { synchronized (a) { n++; n--; } }",
                        "void m() { n++; synchronized (a) { n--; } }"),
                Arguments.of("widen-to-method", "void m() { n++; } int k() { return n; }",
                        "synchronized void m() { n++; } synchronized int k() { return n; }"),
                Arguments.of("while-to-if", "void m() { while (n == 0) { wait(); } }",
                        "void m() { if (n == 0) { wait(); } }"),
                Arguments.of("drop-wait", "void m() { s.acquire(); n++; }", "void m() { ; n++; }"),
                Arguments.of("unbounded-wait", "void m() { wait(100); }", "void m() { wait(); }"),
                Arguments.of("one-permit-more", "Semaphore s = new Semaphore(1);",
                        "Semaphore s = new Semaphore(1 + 1);"),
                Arguments.of("one-permit-less", "CountDownLatch s = new CountDownLatch(k);",
                        "CountDownLatch s = new CountDownLatch(k - 1);"),
                Arguments.of("wait-boundary", "void m() { while (n == k) { wait(); } }",
                        "void m() { while (n == k - 1) { wait(); } }"),
                Arguments.of("acquire-late", "void m() { s.acquire(); n++; }", "void m() { n++; s.acquire(); }"),
                Arguments.of("notify-one", "void m() { notifyAll(); }", "void m() { notify(); }"),
                Arguments.of("drop-signal", "void m() { n++; s.release(); }", "void m() { n++; ; }"),
                Arguments.of("signal-early", "void m() { n++; s.release(); }", "void m() { s.release(); n++; }"),
                Arguments.of("cas-to-get-set", "boolean m() { return c.compareAndSet(1, 2); }",
                        "boolean m() { return (c.get() == (1) && (java.util.Objects.hashCode(c.getAndSet(2)) == 0 || true)); }"),
                Arguments.of("count-in-two-steps", "void m() { c.incrementAndGet(); }",
                        "void m() { c.set(c.get() + 1); }"),
                Arguments.of("put-in-two-steps", "boolean m() { return s.add(k); }",
                        "boolean m() { return (!s.contains(k) && (s.add(k) || true)); }"),
                Arguments.of("drop-volatile", "volatile int n;", "int n;"),
                Arguments.of("unsafe-collection", "Map<K, V> m = new ConcurrentHashMap<>();",
                        "Map<K, V> m = new java.util.HashMap<>();"),
                Arguments.of("field-to-static", "private int n;", "private static int n;"),
                Arguments.of("drop-interrupt",
                        "void m() { try { s(); } catch (InterruptedException e) { t.interrupt(); } }",
                        "void m() { try { s(); } catch (InterruptedException e) { ; } }"),
                Arguments.of("swallow-interrupt", "void m() { s.acquire(); }",
                        "void m() { try { s.acquire(); } catch (InterruptedException swallowed) { } }"),
                Arguments.of("uninterruptible", "void m() { l.lockInterruptibly(); }", "void m() { l.lock(); }"),
                Arguments.of("drop-shutdown", "void m() { pool.shutdown(); }", "void m() { ; }"),
                Arguments.of("drop-cancel", "void m() { f.cancel(true); }", "void m() { ; }"),
                Arguments.of("empty-catch", "void m() { try { s(); } catch (Exception e) { fail(e); } }",
                        "void m() { try { s(); } catch (Exception e) { } }"),
                Arguments.of("drop-start", "void m() { t.start(); }", "void m() { ; }"));
    }

    @Test
    void everyKindOfMistakeHasAnExample() {
        Set<String> shown = mistakes().map(arguments -> (String) arguments.get()[0]).collect(Collectors.toSet());
        assertThat(Mutants.operators()).extracting(Operator::id).containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void tellsWhatChangedAndKeepsOtherFiles() {
        Map<String, String> answer = Map.of("A.java", "class A {\n    volatile int n;\n}\n", "B.java",
                "class B {\n}\n");
        Mutant mutant = Mutants.of(answer).stream().filter(one -> one.operator().id().equals("drop-volatile"))
                .findFirst().orElseThrow();
        assertThat(mutant.file()).isEqualTo("A.java");
        assertThat(mutant.line()).isEqualTo(2);
        assertThat(mutant.diff()).containsExactly("-     volatile int n;", "+      int n;");
        assertThat(mutant.sources()).containsEntry("B.java", "class B {\n}\n");
        assertThat(mutant.id()).matches("drop-volatile/[0-9a-f]{8}");
    }

    @Test
    void anIdStaysWhenTheLinesAroundItMove() {
        String below = Mutants.of(Map.of("A.java", "class A {\n\n\n    volatile int n;\n}\n")).getFirst().id();
        String above = Mutants.of(Map.of("A.java", "class A {\n    volatile int n;\n}\n")).getFirst().id();
        assertThat(below).isEqualTo(above);
    }

    @Test
    void theSameChangeAtTwoPlacesHasTwoIds() {
        List<Mutant> mutants = Mutants.of(Map.of("A.java", """
                                                           class A {
                                                               void m() {
                                                                   s.release();
                                                               }
                                                               void k() {
                                                                   s.release();
                                                               }
                                                           }
                                                           """)).stream()
                .filter(mutant -> mutant.operator().id().equals("drop-signal")).toList();
        assertThat(mutants).hasSize(2).extracting(Mutant::id).doesNotHaveDuplicates();
    }

    @Test
    void aLambdaThatIsOneCallStaysALambda() {
        assertThat(bodies("drop-cancel", "void m() { all.forEach(one -> one.cancel(true)); }"))
                .containsExactly("void m() { all.forEach(one -> { }); }");
        assertThat(bodies("swallow-interrupt", "void m() { run(() -> s.acquire()); }")).containsExactly(
                "void m() { run(() -> { try { s.acquire(); } catch (InterruptedException swallowed) { } }); }");
    }

    @Test
    void theLargerOfTwoValuesAloneIsNoOrder() {
        assertThat(bodies("drop-order", "int m(int i, int j) { return Math.max(i, Math.max(j, Math.min(i, 3))); }"))
                .isEmpty();
        assertThat(bodies("drop-order", "void m(int i) { first = i < 0 ? i : first; last = i < 0 ? n : last; }"))
                .isEmpty();
    }

    @Test
    void aValueThatIsPutForAKeyIsNeitherWaitedForNorTold() {
        String body = "void m() { n++; map.put(k, v); n--; }";
        assertThat(List.of("drop-wait", "acquire-late", "signal-early", "swallow-interrupt"))
                .allSatisfy(operator -> assertThat(bodies(operator, body)).isEmpty());
        assertThat(bodies("drop-wait", "void m() { queue.put(v); }")).containsExactly("void m() { ; }");
    }

    @Test
    void aFileThatDoesNotParseHasNoMutants() {
        assertThat(Mutants.of(Map.of("A.java", "class A { volatile int"))).isEmpty();
    }

    private static List<String> bodies(String operator, String body) {
        String around = "class A { ";
        return Mutants.of(Map.of("A.java", around + body + " }")).stream()
                .filter(mutant -> mutant.operator().id().equals(operator))
                .map(mutant -> mutant.sources().getOrDefault("A.java", "").replaceAll("\\s+", " ")
                        .replace(around.strip(), "")
                        .strip())
                .map(text -> text.substring(0, text.length() - 1).strip()).toList();
    }
}
