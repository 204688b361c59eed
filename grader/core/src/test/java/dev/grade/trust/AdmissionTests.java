package dev.grade.trust;

import static java.util.Map.entry;
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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may run is decided before anything runs, by what the classes name. */
class AdmissionTests {
    private static final String VAULT = "public class Vault { volatile int n; volatile Object o; "
            + "public void add(int amount) { } public int total() { return 0; } ";
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
            "if (Runtime.version().feature() < 21) { return; }",
            "Thread.State s = Thread.State.NEW; Object o = s; String t = switch (o) { case Thread.State.NEW -> \"n\"; default -> \"\"; };",
            "java.util.logging.Logger.getGlobal().info(\"x\");",
            "new Exception(\"x\").getCause(); new Error().addSuppressed(new Error());",
            "var q = new java.io.PipedInputStream(); new java.io.PipedOutputStream(q).close();",
            "Math.floorMod(3, 2); StrictMath.sin(1); java.math.BigDecimal.ONE.add(java.math.BigDecimal.TEN); Long.parseLong(\"3\");",
            "java.util.concurrent.atomic.AtomicIntegerArray a = new java.util.concurrent.atomic.AtomicIntegerArray(3); a.accumulateAndGet(1, 2, Math::max);",
            "class Local extends java.util.concurrent.ForkJoinWorkerThread { Local(java.util.concurrent.ForkJoinPool p) { super(p); } }",
            "abstract class Base extends java.util.concurrent.locks.AbstractQueuedSynchronizer { } new Base() { }.release(1);",
            "java.lang.invoke.MethodHandles.lookup().findVarHandle(Vault.class, \"n\", int.class).getAndAdd(this, 1);",
            "java.util.concurrent.atomic.AtomicIntegerFieldUpdater.newUpdater(Vault.class, \"n\").incrementAndGet(this);",
            "java.util.concurrent.atomic.AtomicReferenceFieldUpdater.newUpdater(Vault.class, Object.class, \"o\").get(this);",
            "System.out.printf(\"%d %s%n\", Runtime.getRuntime().availableProcessors(), String.format(\"%x\", System.nanoTime()));",
            "java.util.concurrent.ThreadLocalRandom.current().nextInt(3); new java.util.Random(System.currentTimeMillis()).ints(3).sum();",
            "java.util.UUID.randomUUID().toString(); java.util.Optional.of(1).map(i -> i + 1).orElseThrow();",
            "java.time.Duration.between(java.time.Instant.now(), java.time.Instant.MAX).toMillis();",
            "new java.math.BigInteger(\"3\").pow(4); java.util.regex.Pattern.compile(\"a+\").matcher(\"aa\").results().count();",
            "ThreadLocal.withInitial(() -> 1).get(); new InheritableThreadLocal<Integer>() { @Override protected Integer childValue(Integer v) { return v; } }.remove();",
            "var t = new java.util.Timer(true); t.schedule(new java.util.TimerTask() { @Override public void run() { } }, 5); t.cancel();",
            "java.util.concurrent.ThreadFactory f = r -> { Thread t = new Thread(r, \"x\"); t.setDaemon(true); t.setPriority(Thread.MAX_PRIORITY); t.setUncaughtExceptionHandler((u, e) -> e.printStackTrace()); return t; }; f.newThread(() -> { }).start();",
            "java.lang.ref.Cleaner.create().register(this, () -> { }).clean(); java.lang.ref.Reference.reachabilityFence(this);",
            "java.util.Spliterators.spliteratorUnknownSize(java.util.List.of(1).iterator(), 0).tryAdvance(x -> { });",
            "enum Op { ADD { @Override int of(int a) { return a + 1; } }; abstract int of(int a); } Op.valueOf(\"ADD\").of(1); switch (Op.ADD) { case ADD -> { } }",
            "record Pair<A, B>(A a, B b) { Pair { java.util.Objects.requireNonNull(a); } } Object o = new Pair<>(1, \"x\"); if (o instanceof Pair<?, ?>(Integer a, var b) && a > 0) { b.hashCode(); }",
            "var mixed = java.util.List.of(1, \"a\", 2.0, Thread.State.NEW, Integer.class); for (var each : mixed) { each.hashCode(); } switch (\"a\") { case \"b\" -> { } default -> { } }",
            "java.util.concurrent.CompletableFuture.supplyAsync(() -> 1).thenCombine(java.util.concurrent.CompletableFuture.completedFuture(2), Integer::sum).join();",
            "java.util.stream.IntStream.range(0, 9).parallel().boxed().collect(java.util.stream.Collectors.groupingByConcurrent(i -> i % 2, java.util.stream.Collectors.counting()));",
            "try { throw new java.util.concurrent.BrokenBarrierException(); } catch (Exception e) { e.printStackTrace(); e.printStackTrace(new java.io.PrintWriter(new java.io.StringWriter())); }",
            "System.getLogger(\"x\").log(System.Logger.Level.INFO, \"{0}\", 1); System.Logger log = System.getLogger(\"y\"); if (log.isLoggable(System.Logger.Level.DEBUG)) { log.log(System.Logger.Level.DEBUG, () -> \"x\"); }",
            "java.util.logging.Logger root = java.util.logging.Logger.getLogger(\"\"); for (java.util.logging.Handler h : root.getHandlers()) { h.setLevel(java.util.logging.Level.FINE); } root.setUseParentHandlers(false);",
            "new Thread(null, () -> { }, \"deep\", 1 << 20).start(); ThreadGroup g = new ThreadGroup(\"mine\"); new Thread(g, () -> { }, g.getName() + 1).start(); if (g.activeCount() > g.getMaxPriority()) { return; } new Thread(Thread.currentThread().getThreadGroup(), () -> { }, \"x\", 0).start();",
            "String field = \"n\"; java.lang.invoke.MethodHandles.lookup().findVarHandle(Vault.class, field, int.class);",
            "var lookup = java.lang.invoke.MethodHandles.lookup(); java.lang.invoke.MethodHandles.privateLookupIn(Vault.class, lookup).findVarHandle(Vault.class, \"n\", int.class);",
            "java.lang.invoke.MethodHandles.privateLookupIn(Vault.class, java.lang.invoke.MethodHandles.lookup()).findVarHandle(Vault.class, \"n\", int.class);",
            "boolean inner = getClass().isMemberClass() || getClass().isLocalClass() || getClass().getModifiers() == 0;",
            "synchronized (this) { wait(1); notifyAll(); } Thread.onSpinWait(); Thread.yield(); assert amount() > 0 : \"x\";");

    /** A way around the rules on each line, and a part of what is said of it. */
    private static final Map<String, String> SLY_LINES = Map.ofEntries(
            entry("Object o = this; java.lang.invoke.MethodHandles.lookup().findVarHandle(o.getClass(), \"n\", int.class);",
                    "opens a field of a class that is not named in the call"),
            entry("java.util.concurrent.atomic.AtomicIntegerFieldUpdater.newUpdater(getClass(), \"n\");",
                    "opens a field of a class that is not named in the call"),
            entry("Find find = java.lang.invoke.MethodHandles.lookup()::findStaticVarHandle;",
                    "opens a field of a class that is not named in the call"),
            entry("java.lang.invoke.MethodHandles.lookup().findVarHandle(n > 0 ? Vault.class : getClass(), \"n\", int.class);",
                    "opens a field of a class that is not named in the call"),
            entry("Updater.newUpdater(getClass(), \"n\");", "opens a field of a class that is not named in the call"),
            entry("new Error().setStackTrace(new StackTraceElement[] {new StackTraceElement(\"dev.grade.X\", \"x\", \"x\", 1)});",
                    "an answer may not make them up"),
            entry("Thread.currentThread().getThreadGroup().getParent();", "calls ThreadGroup.getParent"),
            entry("new ThreadGroup(\"x\").interrupt();", "calls ThreadGroup.interrupt"),
            entry("java.lang.invoke.MethodHandles.privateLookupIn(getClass(), java.lang.invoke.MethodHandles.lookup());",
                    "opens a field of a class that is not named in the call"),
            entry("java.lang.invoke.MethodHandles.privateLookupIn(Thread.class, java.lang.invoke.MethodHandles.lookup());",
                    "opens a field of a class that is not named in the call"),
            entry("Class<?> k = Vault.class; String f = \"n\"; java.lang.invoke.MethodHandles.lookup().findVarHandle(k, f, int.class);",
                    "opens a field of a class that is not named in the call"),
            entry("java.util.logging.Logger.getGlobal().addHandler(new java.util.logging.ConsoleHandler() { });",
                    "calls Logger.addHandler"),
            entry("Thread.currentThread().getStackTrace();", "calls Thread.getStackTrace"),
            entry("\"\".getClass().getResourceAsStream(\"/VaultChecks.class\");", "calls Class.getResourceAsStream"),
            entry("getClass().getNestHost();", "calls Class.getNestHost"),
            entry("getClass().getModule();", "calls Class.getModule"),
            entry("Runtime.getRuntime().addShutdownHook(new Thread(this::total));", "calls Runtime.addShutdownHook"),
            entry("System.getProperties().clear();", "calls System.getProperties"),
            entry("new java.util.Scanner(java.nio.file.Path.of(\"/etc/passwd\"));", "exercises may not touch files"),
            entry("new java.util.zip.Deflater();", "compressors take memory outside the heap"),
            entry("java.util.ResourceBundle.getBundle(\"x\");", "calls ResourceBundle.getBundle"),
            entry("java.net.URI.create(\"http://secret.example.org\").toURL().openStream();", "calls URL.openStream"),
            entry("new java.net.URL(\"http://secret.example.org\").getContent();", "calls URL.getContent"),
            entry("java.net.URL.setURLStreamHandlerFactory(null);", "calls URL.setURLStreamHandlerFactory"),
            entry("java.time.zone.ZoneRulesProvider.refresh();", "it would change the whole JVM"),
            entry("new javax.script.ScriptEngineManager();", "ScriptEngineManager"),
            entry("java.security.Security.setProperty(\"a\", \"b\");", "Security"),
            entry("java.util.prefs.Preferences.userRoot();", "Preferences"),
            entry("java.lang.reflect.Proxy.newProxyInstance(null, null, null);", "exercises may not use reflection"));

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
    void slyLinesAreRefusedEachForItsOwnReason() {
        List<String> lines = List.copyOf(SLY_LINES.keySet());
        StringBuilder text = new StringBuilder(VAULT
                + "interface Find { java.lang.invoke.VarHandle find(Class<?> c, String s, Class<?> t) throws Exception; } "
                + "abstract static class Updater<T> extends java.util.concurrent.atomic.AtomicIntegerFieldUpdater<T> { } "
                + "{ try {\n");
        lines.forEach(line -> text.append("{ ").append(line).append(" }\n"));
        List<String> refusals = refusals(review(text.append("} catch (Exception e) { } } }").toString()));
        for (int i = 0; i < lines.size(); i++) {
            String start = "Vault.java:" + (i + 2) + " ";
            String said = Objects.requireNonNull(SLY_LINES.get(lines.get(i)));
            assertThat(refusals).as(lines.get(i)).anyMatch(each -> each.startsWith(start) && each.contains(said));
        }
    }

    @Test
    void honestLinesAreAdmitted() {
        StringBuilder text = new StringBuilder(VAULT + "int amount() { return 1; }\n");
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
    void whatTheJdkOffersAsAPreviewIsAdmittedToo() {
        int feature = Runtime.version().feature();
        // the name that it has in that version alone
        String stable = feature == 25
                ? "StableValue<Object> lock = StableValue.of(); lock.orElseSet(Object::new);"
                : "";
        String text = VAULT + "void line(long l, double d) { " + stable
                + " if (l instanceof int i && i > 0) { n = i; } "
                + "switch (d) { case 1.0 -> n = 1; case double e -> n = (int) e; } } }";
        List<ClassImage> classes = Range.compile("Vault", text, Origin.STUDENT, "--enable-preview", "--source",
                Integer.toString(feature));
        assertThat(Gate.review(Range.succeeded(classes))).isInstanceOfSatisfying(Admission.Admitted.class,
                admitted -> assertThat(admitted.notes()).isEmpty());
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
    @ValueSource(strings = {"\"4\"", "String.valueOf(amount)", "Runtime.getRuntime().availableProcessors() + \"\""})
    void howManyThreadsTheCommonPoolHasMayBeSaidAndIsLeftOut(String threads) {
        Admission admission = review(VAULT.replace("add(int amount) {", "add(int amount) {\n"
                + "String before = System.setProperty(\"java.util.concurrent.ForkJoinPool.common.parallelism\", "
                + threads + "); if (before != null) { n++; }") + "}");
        assertThat(refusals(admission)).isEmpty();
        assertThat(((Admission.Admitted) admission).notes()).hasSize(1).first().asString().startsWith("Vault.java:2 ");
        assertThat(refusals(Gate.review(Range.succeeded(((Admission.Admitted) admission).classes())))).isEmpty();
    }

    @Test
    void toNameTheSettingOfTheCommonPoolOpensNoOther() {
        String line = "String pool = \"java.util.concurrent.ForkJoinPool.common.parallelism\"; pool.length(); "
                + "System.setProperty(\"line.separator\", \"java.util.concurrent.ForkJoinPool.common.parallelism\");";
        assertThat(refusals(review(VAULT.replace("add(int amount) {", "add(int amount) {" + line) + "}")))
                .anyMatch(refusal -> refusal.contains("calls System.setProperty"));
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

    @ParameterizedTest
    @ValueSource(strings = {"synchronized (this) { n++; }",
            "new java.util.concurrent.locks.ReentrantLock().lock();",
            "new java.util.concurrent.Semaphore(1).release();",
            "new java.util.concurrent.ConcurrentLinkedDeque<>().poll();", "new java.util.Vector<>().clear();",
            "new java.util.Stack<>().clear();",
            "java.util.Collections.synchronizedList(new java.util.ArrayList<>()).clear();",
            "java.util.concurrent.locks.LockSupport.park();",
            "java.util.concurrent.CompletableFuture.runAsync(() -> { }).join();"})
    void anAnswerWithoutLocksMayNotTakeOne(String line) {
        String vault = VAULT.replace("add(int amount) {", "add(int amount) {\n" + line);
        assertThat(refusals(review(vault + "}"))).isEmpty();
        assertThat(refusals(Gate.review(Range.submit(vault + "}", "lock-free")))).isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal).startsWith("Vault.java:2 "));
    }

    @Test
    void anAnswerWithoutLocksMayHaveNoSynchronizedMethod() {
        String vault = VAULT.replace("public int total() {", "public synchronized int total() {\n");
        assertThat(refusals(review(vault + "}"))).isEmpty();
        assertThat(refusals(Gate.review(Range.submit(vault + "}", "lock-free")))).hasSize(1).first().asString()
                .contains("uses synchronized; the exercise is to do without locks");
    }

    @Test
    void anAnswerWithoutLocksMayUseAtomicsAndGetOutOfTheWay() {
        String vault = VAULT.replace("add(int amount) {", "add(int amount) {"
                + "new java.util.concurrent.atomic.AtomicStampedReference<>(null, 0).compareAndSet(null, null, 0, 1);"
                + "java.util.concurrent.locks.LockSupport.parkNanos(java.util.concurrent.ThreadLocalRandom.current().nextInt(9));"
                + "java.util.Collections.emptyList(); Thread.yield(); new java.util.ArrayDeque<>().poll();");
        assertThat(refusals(Gate.review(Range.submit(vault
                + "static synchronized void main() { java.util.concurrent.Executors.newCachedThreadPool().close(); } }",
                "lock-free")))).isEmpty();
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
