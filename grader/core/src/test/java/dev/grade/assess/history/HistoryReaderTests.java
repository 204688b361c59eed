package dev.grade.assess.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class HistoryReaderTests {
    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

    @TempDir
    private Path folder;
    private Path git = Path.of("");

    @BeforeEach
    void name() {
        git = folder.resolve(".git");
    }

    @Test
    void tellsEachCommitWithTimeMessageAndChangedLines() throws Exception {
        twoCommits();

        assertTwoCommits(read());
    }

    @Test
    void readsPackedObjectsAndReferencesAsWell() throws Exception {
        twoCommits();
        try (Git repository = Git.open(folder.toFile())) {
            new GC((FileRepository) repository.getRepository()).gc().get();
        }
        assertThat(git.resolve("refs/heads/main")).doesNotExist();

        assertTwoCommits(read());
    }

    @Test
    void settingsHooksAndAlternatesAreNotLookedAt() throws Exception {
        twoCommits();
        Path trap = folder.resolve("trap");
        String run = "touch " + trap;
        Files.writeString(git.resolve("config"),
                "[core]\n\tfsmonitor = " + run + "\n\thooksPath = /nowhere\n\tworktree = /\n"
                        + "[include]\n\tpath = /dev/zero\n[diff]\n\texternal = " + run + "\n[filter \"x\"]\n\tsmudge = "
                        + run + "\n");
        Files.createDirectories(git.resolve("objects/info"));
        Files.writeString(git.resolve("objects/info/alternates"), "/\n");
        Files.writeString(folder.resolve(".gitattributes"), "* filter=x diff=x\n");
        Files.createDirectories(git.resolve("hooks"));
        Path hook = Files.writeString(git.resolve("hooks/post-checkout"), "#!/bin/sh\n" + run + "\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();

        assertTwoCommits(read());
        assertThat(trap).doesNotExist();
    }

    @Test
    void aHistoryThatIsCutOffSaysSo() throws Exception {
        List<String> ids = twoCommits();
        Files.delete(git.resolve("objects/" + ids.getFirst().substring(0, 2) + "/" + ids.getFirst().substring(2)));

        History history = read();

        assertThat(history.commits()).extracting(CommitLine::message).containsExactly("second <script>");
        assertThat(history.problem()).contains("missing");
    }

    @Test
    void brokenFilesAreAProblemAndNoFailure() throws Exception {
        twoCommits();
        try (Stream<Path> files = Files.walk(git.resolve("objects"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file.toFile().setWritable(true)).isTrue();
                Files.writeString(file, "no object");
            }
        }
        Files.createDirectories(git.resolve("objects/pack"));
        assertThat(read().commits()).isEmpty();
        assertThat(read().problem()).isNotEmpty();

        Files.writeString(git.resolve("objects/pack/pack-00.pack"), "PACK and then nonsense");
        assertThat(read().problem()).contains("can't be read");
    }

    @Test
    void aReferenceThatLeadsElsewhereIsNotFollowed() throws Exception {
        twoCommits();
        for (String head : List.of("ref: ../../../etc/passwd", "ref: refs/heads/no one", "\u0000", "",
                "ref: refs/heads/none")) {
            Files.writeString(git.resolve("HEAD"), head);

            assertThat(read().commits()).as(head).isEmpty();
            assertThat(read().problem()).as(head).contains("without a commit");
        }
    }

    @Test
    void aTreeThatUnfoldsWithoutEndIsLeftOut() throws Exception {
        try (Git repository = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
                ObjectInserter inserter = repository.getRepository().newObjectInserter()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, "class X {}\n".getBytes(StandardCharsets.UTF_8));
            ObjectId tree = null;
            for (int level = 0; level < 12; level++) {
                var formatter = new TreeFormatter();
                for (int i = 10; i < 40; i++) {
                    if (tree == null) {
                        formatter.append(i + ".java", FileMode.REGULAR_FILE, blob);
                    } else {
                        formatter.append(String.valueOf(i), FileMode.TREE, tree);
                    }
                }
                tree = inserter.insert(formatter);
            }
            var commit = new CommitBuilder();
            commit.setTreeId(tree);
            var ada = new PersonIdent("Ada", "ada@example.org", START, ZoneOffset.UTC);
            commit.setAuthor(ada);
            commit.setCommitter(ada);
            commit.setMessage("bomb");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            Files.writeString(git.resolve("refs/heads/main"), id.getName() + "\n");
        }

        assertThat(read().problem()).contains("too large");
    }

    @Test
    void anObjectThatUnpacksToMoreThanItShouldIsCutShort() throws Exception {
        twoCommits();
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write("blob 999999999\0".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                out.write(zeros);
            }
        }
        for (int i = 10; i < 40; i++) {
            Path bomb = git.resolve("objects/" + i + "/" + "0".repeat(38));
            Files.createDirectories(bomb.getParent());
            Files.write(bomb, packed.toByteArray());
        }

        assertThat(read().problem()).contains("too large");
    }

    @Test
    void timesOutsideTheCalendarAreBroughtIntoIt() throws Exception {
        try (Git repository = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
                ObjectInserter inserter = repository.getRepository().newObjectInserter()) {
            ObjectId tree = inserter.insert(new TreeFormatter());
            byte[] commit = ("tree " + tree.getName()
                    + "\nauthor A <a> 99999999999999 +0000\ncommitter A <a> 99999999999999 +9999\n\n"
                    + "\u001b[2Jlate\n").getBytes(StandardCharsets.UTF_8);
            ObjectId id = inserter.insert(Constants.OBJ_COMMIT, commit);
            inserter.flush();
            Files.writeString(git.resolve("HEAD"), id.getName());
        }

        assertThat(read().commits()).singleElement().satisfies(line -> {
            assertThat(line.time().getYear()).isBetween(1970, 9999);
            assertThat(line.message()).isEqualTo("late");
        });
    }

    private List<String> twoCommits() throws Exception {
        try (Git repository = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
            commit(repository, "A.java", "one\ntwo\n", "first", START);
            commit(repository, "A.java", "one\nthree\nfour\n", "second <script>", START.plusSeconds(3600));
            return List.of(Objects.requireNonNull(repository.getRepository().resolve("HEAD~1")).getName(),
                    Objects.requireNonNull(repository.getRepository().resolve("HEAD")).getName());
        }
    }

    private void commit(Git repository, String file, String text, String message, Instant when) throws Exception {
        Files.writeString(folder.resolve(file), text);
        Files.writeString(folder.resolve("notes.txt"), text);
        repository.add().addFilepattern(".").call();
        var ada = new PersonIdent("Ada", "ada@example.org", when, ZoneOffset.ofHours(1));
        repository.commit().setMessage(message + "\n\nmore").setAuthor(ada).setCommitter(ada).setSign(false).call();
    }

    private static void assertTwoCommits(History history) {
        assertThat(history.problem()).isEmpty();
        assertThat(history.commits()).extracting(CommitLine::message).containsExactly("first", "second <script>");
        CommitLine second = history.commits().getLast();
        assertThat(second.time()).isEqualTo(START.plusSeconds(3600).atOffset(ZoneOffset.ofHours(1)));
        assertThat(second.author()).isEqualTo("Ada");
        assertThat(second.added()).isEqualTo(2);
        assertThat(second.removed()).isEqualTo(1);
        assertThat(second.files()).containsExactly("A.java");
    }

    private History read() {
        return HistoryReader.read(new GitFolder() {
            @Override
            public List<String> paths() {
                try (Stream<Path> files = Files.walk(git)) {
                    return files.filter(Files::isRegularFile)
                            .map(file -> git.relativize(file).toString().replace('\\', '/'))
                            .sorted().toList();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public Optional<byte[]> read(String path, int most) {
                try {
                    Path file = git.resolve(path);
                    return Files.isRegularFile(file)
                            ? Optional.of(Files.readAllBytes(file))
                                    .map(bytes -> Arrays.copyOf(bytes, Math.min(most, bytes.length)))
                            : Optional.empty();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }
}
