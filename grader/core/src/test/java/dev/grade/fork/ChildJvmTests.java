package dev.grade.fork;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.fork.confine.None;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Children start with nothing, and leave nothing. */
class ChildJvmTests {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final JvmOptions SMALL = new JvmOptions(32, true, List.of());

    @Test
    void aChildKnowsHowFilesAreNamedAndNothingElseAndItsEmptyFolderGoesWithIt()
            throws IOException, InterruptedException {
        Path folder;
        try (ChildJvm child = start("where")) {
            String[] parts = read(child).split("\\|", -1);
            folder = Path.of(parts[2]);

            assertThat(parts[0]).isEqualTo("{LC_ALL=C.UTF-8}");
            assertThat(parts[1]).isEqualTo("0");
            assertThat(folder).isNotEqualTo(Path.of("").toAbsolutePath()).isDirectory();
            assertThat(child.awaitExit(LONG)).hasValue(7);
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void aChildFindsItsClassesInAFolderWhoseNameIsNotAscii(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path classes = folder.resolve("größe и место");
        Path copy = classes.resolve(Sample.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(copy.getParent());
        try (var code = Sample.class.getResourceAsStream("Sample.class")) {
            Files.copy(Objects.requireNonNull(code), copy);
        }
        try (ChildJvm child = ChildJvm.start(new None(), SMALL, List.of(classes), Sample.class.getName(), List.of())) {
            order(child, "where");

            assertThat(read(child)).contains("|0|");
            assertThat(child.awaitExit(LONG)).as(child.errors()).hasValue(7);
        }
    }

    @Test
    void whatAChildWritesIntoItsFolderIsDeletedWithoutFollowingLinks() throws IOException {
        Path folder;
        try (ChildJvm child = start("litter")) {
            folder = Path.of(read(child));
        }
        assertThat(folder).doesNotExist();
        assertThat(Path.of("/")).isNotEmptyDirectory();
    }

    @Test
    void onlyTheBeginningOfAFloodIsKeptAndTheChildIsNotHeldUp() throws IOException, InterruptedException {
        try (ChildJvm child = start("flood")) {
            assertThat(child.awaitExit(LONG)).hasValue(7);
            assertThat(child.errors()).startsWith("line 0 ").hasSize(64 << 10);
        }
    }

    @Test
    void closingEndsWhatTheChildStarted() throws Exception {
        ProcessHandle grandchild;
        try (ChildJvm child = start("fork")) {
            var out = new BufferedReader(new InputStreamReader(child.output(), StandardCharsets.UTF_8));
            grandchild = ProcessHandle.of(Long.parseLong(String.valueOf(out.readLine()))).orElseThrow();
            assertThat(child.awaitExit(Duration.ZERO)).isEmpty();
        }
        grandchild.onExit().get(30, SECONDS);
    }

    @Test
    void closingNeedsNoThreadOfTheCommonPool() throws Exception {
        ChildJvm child = start("where");
        var busy = new CountDownLatch(1);
        ForkJoinPool common = ForkJoinPool.commonPool();
        List<ForkJoinTask<?>> tasks = IntStream.range(0, common.getParallelism())
                .<ForkJoinTask<?>>mapToObj(_ -> common.submit(() -> {
                    busy.await();
                    return true;
                })).toList();
        try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> closed = closing.submit(child::close);
            try {
                closed.get(60, SECONDS);
            } finally {
                busy.countDown();
            }
        }
        tasks.forEach(ForkJoinTask::join);
    }

    @Test
    void whoeverIsInterruptedDoesNotLeaveBeforeTheChildHas() throws IOException {
        ChildJvm child = start("heavy", "-XX:MaxDirectMemorySize=400m");
        assertThat(child.output().read()).isEqualTo('f');

        Thread.currentThread().interrupt();
        child.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void errorsAreNotWaitedForBehindAnOrphanThatHoldsTheStream() throws IOException, InterruptedException {
        try (ChildJvm child = start("orphan")) {
            String pid = read(child);
            try {
                assertThat(child.awaitExit(LONG)).hasValue(7);
                assertThat(child.errors()).isEqualTo("last words\n");
            } finally {
                ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux shows where a process stands")
    void closingEndsAnOrphanThatNoTreeOfProcessesLeadsTo() throws Exception {
        ProcessHandle orphan;
        try (ChildJvm child = start("orphan")) {
            orphan = ProcessHandle.of(Long.parseLong(read(child))).orElseThrow();
            assertThat(child.awaitExit(LONG)).hasValue(7);
            assertThat(orphan.isAlive()).isTrue();
        }
        orphan.onExit().get(30, SECONDS);
    }

    @Test
    void aKilledChildSaysSoInItsExitCode() throws IOException, InterruptedException {
        try (ChildJvm child = ChildJvm.start(new None(), SMALL, classPath(), Sample.class.getName(), List.of())) {
            assertThat(child.awaitExit(Duration.ofMillis(1))).isEmpty();
            child.kill();
            assertThat(child.awaitExit(LONG)).hasValue(128 + 9);
        }
    }

    @Test
    void theOptionsKeepTheVirtualMachineQuietAndClosed() {
        List<String> command = new JvmOptions(64, true, List.of("-Dx=y")).command(List.of(Path.of("a"), Path.of("b")),
                "Main");

        assertThat(Path.of(command.getFirst())).matches(Files::isExecutable);
        assertThat(command).contains("-Xmx64m", "-XX:+DisableAttachMechanism", "-XX:TieredStopAtLevel=1", "-Dx=y")
                .endsWith("-cp", "a" + java.io.File.pathSeparator + "b", "Main");
        assertThat(new JvmOptions(64, false, List.of()).command(List.of(), "Main"))
                .doesNotContain("-XX:TieredStopAtLevel=1");
    }

    private static ChildJvm start(String wish, String... extra) throws IOException {
        ChildJvm child = ChildJvm.start(new None(), new JvmOptions(32, true, List.of(extra)), classPath(),
                Sample.class.getName(), List.of());
        order(child, wish);
        return child;
    }

    private static void order(ChildJvm child, String wish) throws IOException {
        child.input().write(String.format("%-6s", wish).getBytes(StandardCharsets.UTF_8));
        child.input().flush();
    }

    private static List<Path> classPath() {
        return CodeSources.of(List.of(Sample.class.getName(), "org.jspecify.annotations.NullMarked"));
    }

    private static String read(ChildJvm child) throws IOException {
        return new String(child.output().readAllBytes(), StandardCharsets.UTF_8);
    }
}
