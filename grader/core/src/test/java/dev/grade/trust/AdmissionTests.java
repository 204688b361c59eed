package dev.grade.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grade.admit.Admission;
import dev.grade.admit.Gate;
import dev.grade.admit.Violation;
import dev.grade.input.BadInput;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may run is decided before anything runs, by what the classes name. */
class AdmissionTests {
    private static final List<String> HONEST_LINES = List.of("System.out.println(Thread.currentThread().getName());",
            "System.err.append('x').flush();",
            "new java.util.Scanner(\"1 2\").nextInt();", "new java.util.Scanner(System.in).hasNext();",
            "new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine();", "IO.println(\"x\");",
            "Thread.sleep(java.time.Duration.ofMillis(1));", "Thread.currentThread().join(1);",
            "throw new java.io.FileNotFoundException();", "java.util.Objects.requireNonNull(this).wait(1, 5);",
            "new Thread(this::hashCode).start();",
            "Thread.Builder b = Thread.ofPlatform().daemon(); b.start(() -> {});",
            "try (var s = java.util.concurrent.Executors.newWorkStealingPool()) { s.shutdownNow(); }",
            "new java.util.concurrent.ThreadPoolExecutor(1, 2, 3, java.util.concurrent.TimeUnit.DAYS, new java.util.concurrent.ArrayBlockingQueue<>(3), new java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy()).close();",
            "java.util.concurrent.locks.LockSupport.parkNanos(this, 5);",
            "new java.util.concurrent.DelayQueue<>().poll();",
            "java.text.NumberFormat.getInstance().format(3); new java.text.SimpleDateFormat(\"yyyy\").format(new java.util.Date());",
            "java.time.LocalDateTime.now().format(java.time.format.DateTimeFormatter.ISO_DATE);",
            "int[] copy = new int[3].clone(); java.util.Arrays.parallelSort(copy);",
            "Object o = new int[2][3]; int[][] p = (int[][]) o;",
            "String s = new StringBuilder().append(1).reverse().insert(0, 'x').toString(); s.chars().sum();",
            "java.util.stream.Stream.of(1, 2).mapMulti((Integer i, java.util.function.Consumer<Object> c) -> c.accept(i)).toList();",
            "java.util.concurrent.CompletableFuture.runAsync(() -> {}).orTimeout(1, java.util.concurrent.TimeUnit.DAYS).exceptionally(t -> null).get();",
            "Runnable r = (Runnable & java.io.Serializable) () -> {}; r.run();",
            "new java.lang.ref.WeakReference<>(this).get();",
            "java.util.Map<Thread.State, Integer> m = new java.util.EnumMap<>(Thread.State.class); m.get(Thread.currentThread().getState());",
            "Object o = this; String s = switch (o) { case String t when t.isEmpty() -> t; case Integer i -> \"i\"; default -> \"d\"; };",
            "Object o = this; if (o instanceof Comparable<?> c && c.hashCode() > 3) { return; }",
            "java.net.URI.create(\"http://a.b/c\").getHost();",
            "new java.util.concurrent.Semaphore(1, true).acquire();",
            "Thread.State s = Thread.State.NEW; Object o = s; String t = switch (o) { case Thread.State.NEW -> \"n\"; default -> \"\"; };",
            "java.util.logging.Logger.getGlobal().info(\"x\");",
            "new Exception(\"x\").getCause(); new Error().addSuppressed(new Error());",
            "var q = new java.io.PipedInputStream(); new java.io.PipedOutputStream(q).close();",
            "Math.floorMod(3, 2); StrictMath.sin(1); java.math.BigDecimal.ONE.add(java.math.BigDecimal.TEN); Long.parseLong(\"3\");",
            "java.util.concurrent.atomic.AtomicIntegerArray a = new java.util.concurrent.atomic.AtomicIntegerArray(3); a.accumulateAndGet(1, 2, Math::max);",
            "class Local extends java.util.concurrent.ForkJoinWorkerThread { Local(java.util.concurrent.ForkJoinPool p) { super(p); } }",
            "abstract class Base extends java.util.concurrent.locks.AbstractQueuedSynchronizer { } new Base() { }.release(1);");

    @ParameterizedTest
    @MethodSource
    void attacksAreRefusedInTheStudentsTermsOrHarmless(Program attack) {
        Admission admission = review(attack.with("@PID@", 1).with("@PORT@", 1).with("@UDP@", 1).text());
        if (attack.isAdmitted()) {
            assertThat(admission).isInstanceOf(Admission.Admitted.class);
        } else {
            assertThat(refusals(admission)).anyMatch(sentence -> sentence.contains(attack.refused()))
                    .allMatch(sentence -> sentence.matches("(?s)Vault\\.java(:\\d+)? .*; .*\\."));
        }
    }

    static Stream<Program> attacksAreRefusedInTheStudentsTermsOrHarmless() {
        return Program.attacks();
    }

    @ParameterizedTest
    @MethodSource
    void honestProgramsAreAdmitted(Program program) {
        assertThat(refusals(review(program.text()))).isEmpty();
    }

    static Stream<Program> honestProgramsAreAdmitted() {
        return Program.honest();
    }

    @Test
    void honestLinesAreAdmitted() {
        StringBuilder text = new StringBuilder(
                "public class Vault { public void add(int amount) { } public int total() { return 0; }\n");
        for (int i = 0; i < HONEST_LINES.size(); i++) {
            text.append("void line").append(i).append("() throws Exception { ").append(HONEST_LINES.get(i))
                    .append(" }\n");
        }
        Admission admission = review(text.append("}").toString());
        assertThat(refusals(admission)).isEmpty();
        // nothing calls these lines, so what they must not do would be left out, with a note
        assertThat(((Admission.Admitted) admission).notes()).isEmpty();
    }

    @Test
    void aDemoBesideTheAnswerLosesItsBodyAndIsNamed() {
        Program demo = Program.honest().filter(program -> program.name().equals("demo-main")).findFirst().orElseThrow();
        var admitted = (Admission.Admitted) review(demo.text());
        assertThat(admitted.notes()).anyMatch(note -> note.contains("calls System.exit"));
        assertThat(admitted.classes()).noneMatch(image -> image.name().equals("Demo"));
        assertThat(refusals(Gate.review(Range.succeeded(admitted.classes())))).isEmpty();
        assertThat(((Admission.Admitted) Gate.review(Range.succeeded(admitted.classes()))).notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VaultChecks", "dev.grade.api.Expect", "org.junit.jupiter.api.Test", "java.lang.Integer"})
    void aClassMayNotTakeANameOfTheGrader(String name) {
        byte[] bytes = ClassFile.of().build(ClassDesc.of(name), type -> type.withFlags(1));
        var classes = new ArrayList<>(Range.submit(Program.honest().findFirst().orElseThrow().text()).classes());
        classes.add(new ClassImage(name, bytes, Origin.STUDENT));
        assertThat(refusals(Gate.review(Range.succeeded(classes)))).hasSize(1).first().asString().contains(name,
                "choose another name");
    }

    @Test
    void handMadeBytecodeThatExitsInAConstantIsRefused() {
        DirectMethodHandleDesc exit = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC,
                ClassDesc.of("java.lang.System"), "exit",
                MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int));
        var constant = DynamicConstantDesc.ofNamed(ConstantDescs.BSM_INVOKE, "x", ConstantDescs.CD_Object, exit, 0);
        byte[] bytes = ClassFile.of().build(ClassDesc.of("Vault"),
                type -> type.withMethodBody("total", MethodTypeDesc.of(ConstantDescs.CD_int), 1,
                        code -> code.ldc(constant).pop().iconst_0().ireturn()));
        Admission admission = Gate.review(Range.succeeded(List.of(new ClassImage("Vault", bytes, Origin.STUDENT))));
        assertThat(refusals(admission)).anyMatch(sentence -> sentence.contains("calls System.exit"));
    }

    @Test
    void theSentenceNamesLineReasonAndNextStep() {
        Admission admission = review(
                "public class Vault {\n  public void add(int amount) {\n    System.exit(1);\n  }\n  public int total() { return 0; }\n}");
        assertThat(refusals(admission))
                .containsExactly("Vault.java:3 calls System.exit; exercises may not end the JVM. Remove the call.");
    }

    @Test
    void aProfileLetsInWhatItNames() {
        String pipes = "public class Vault { public void add(int amount) { try { java.nio.channels.Pipe.open().sink().close(); "
                + "java.nio.channels.Selector.open().close(); } catch (java.io.IOException e) { } } public int total() { return 0; } }";
        assertThat(refusals(review(pipes))).isNotEmpty();
        assertThat(refusals(Gate.review(Range.submit(pipes, "nio-pipe")))).isEmpty();
        String processes = "public class Vault { public void add(int amount) { try { new ProcessBuilder(\"x\").start().getInputStream().close(); "
                + "} catch (java.io.IOException e) { } } public int total() { return 0; } }";
        assertThat(refusals(Gate.review(Range.submit(processes, "nio-pipe")))).isNotEmpty();
        assertThat(refusals(Gate.review(Range.submit(processes, "processes")))).isEmpty();
    }

    @Test
    void anUnknownProfileIsTheAuthorsMistake() {
        assertThatThrownBy(() -> Gate.review(Range.submit(Program.honest().findFirst().orElseThrow().text(), "files")))
                .isInstanceOf(BadInput.class).hasMessageContaining("'files'").hasMessageContaining("nio-pipe");
    }

    private static Admission review(String text) {
        return Gate.review(Range.submit(text));
    }

    private static List<String> refusals(Admission admission) {
        return admission instanceof Admission.Refused(List<Violation> violations)
                ? violations.stream().map(Violation::sentence).toList()
                : List.of();
    }
}
