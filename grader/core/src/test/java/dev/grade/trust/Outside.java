package dev.grade.trust;

import dev.grade.compile.Compilation;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.SourceText;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An exercise on processes to attack: its check gives the answer a folder and a command, and asks two peers what a new
 * vault holds if one of its own holds anything.
 */
final class Outside {
    private static final String CHECKS = """
                                         import dev.grade.api.*;
                                         import java.nio.file.*;
                                         import java.util.*;
                                         import org.junit.jupiter.api.*;

                                         class VaultChecks {
                                             @AfterEach void tidies() throws Exception { Vault.class.getMethod("tidy").invoke(null); }
                                             @Test void adds(Processes processes) throws Exception {
                                                 Path folder = processes.folder();
                                                 Files.writeString(folder.resolveSibling("secret"), "secret");
                                                 Files.createSymbolicLink(folder.resolve("link"), folder.getParent());
                                                 Vault.class.getField("folder").set(null, folder.toString());
                                                 Vault.class.getField("command").set(null, processes.announce(VaultChecks.class));
                                                 Vault vault = new Vault();
                                                 vault.add(1);
                                                 Expect.that(!Files.exists(folder.resolve("out")), BugClass.DATA_RACE, "a file was written");
                                                 if (vault.total() > 0) {
                                                     List<String> said = processes.inPeers(Peer.class, List.of("a" + folder, "b" + folder));
                                                     Expect.equal(List.of("a5", "b5"), said, BugClass.LOST_UPDATE, "another answer");
                                                 }
                                             }
                                             static class Peer implements PeerTask {
                                                 private final Vault vault = new Vault();
                                                 @Override public String run(String text) throws Exception {
                                                     Vault.class.getField("place").set(null, text.substring(1));
                                                     return text.charAt(0) + "" + vault.total();
                                                 }
                                             }
                                             void main(String[] arguments) { }
                                         }
                                         """;

    private Outside() {
    }

    /** An answer that does this in the check's own JVM, and nothing else. */
    static Compilation.Succeeded answer(String add) {
        return answer(add, "return 0;", "");
    }

    /** An answer whose peers do this in place of saying what a vault holds. */
    static Compilation.Succeeded peers(String act) {
        return peers("", act);
    }

    /** The same, with something that it does before in the check's own JVM. */
    static Compilation.Succeeded peers(String here, String act) {
        return answer(here,
                "if (folder != null) { return 5; } try { return other(); } catch (IOException | InterruptedException e) { return 5; } "
                        + "catch (RuntimeException e) { throw e; } catch (Exception e) { return 5; } } int other() throws Exception { "
                        + act + " return 5;",
                "");
    }

    /** An answer whose peers never get ready, for they do this when a vault is made. */
    static Compilation.Succeeded peersThatNeverStart(String act) {
        return answer("", "return 5; } { if (folder == null) { " + act + " } } static int unused() { return 0;", "");
    }

    /**
     * An answer.
     *
     * @param add
     *            what it does in the check's own JVM
     * @param total
     *            what it does there and then in each peer, where {@code folder} is null
     * @param tidy
     *            what it does after the check
     */
    static Compilation.Succeeded answer(String add, String total, String tidy) {
        String text = """
                      import java.io.*;
                      import java.nio.channels.*;
                      import java.nio.file.*;
                      import java.nio.file.attribute.*;
                      import java.util.*;

                      public class Vault {
                          public static volatile String folder;
                          public static volatile List<String> command;
                          /** The folder, as peers know it. */
                          public static volatile String place;
                          static FileLock lock() throws IOException {
                              String at = place == null ? folder : place;
                              return FileChannel.open(Path.of(at, "lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE).lock();
                          }
                          static FileLock kept;
                          interface Open { FileChannel open(Path path, Set<OpenOption> how, FileAttribute<?>... more) throws IOException; }
                          static abstract class Quiet extends FileChannel { }
                          static class Hidden extends RandomAccessFile { Hidden(String name) throws IOException { super(name, "r"); } }
                          static void helper(Path path) { }
                          static class Liar extends File {
                              int asked;
                              Liar(String name) { super(name); }
                              @Override public boolean equals(Object other) { return true; }
                              @Override public String getPath() { return asked++ == 0 ? "/dev/null" : super.getPath(); }
                          }
                          static void hangs() { Thread.currentThread().setName("hangs"); }
                          interface Act { void act() throws Exception; }
                          static final java.util.concurrent.CountDownLatch gate = new java.util.concurrent.CountDownLatch(1);
                          static volatile Thread background;
                          static void inBackground(Act first) {
                              background = new Thread(() -> {
                                  try { first.act(); new ProcessBuilder("/bin/sh").start(); } catch (Throwable e) { }
                              });
                              background.start();
                          }
                      """
                + "public void add(int amount) { try { act(); } catch (Exception e) { throw new IllegalStateException(e); } }\n"
                + "public static void tidy() throws Exception { " + tidy + " }\n"
                + "void act() throws Exception { " + add + " }\npublic int total() { " + total + " } }";
        List<ClassImage> answer = Range.compile("Vault", text, Origin.STUDENT);
        List<ClassImage> checks = Range.compile("VaultChecks", CHECKS, Origin.CHECK);
        var spec = new CheckSpec("adds", CheckKind.FUNCTIONAL, 10, "adds", List.of());
        var exercise = new Exercise("vault", "Vault", "trust", 1, Path.of("vault"),
                List.of(new SourceText("Vault.java", text)), List.of(), List.of(), List.of("VaultChecks"),
                List.of(spec), List.of(), List.of("processes", "shared-memory"), InspectOptions.defaults());
        var prepared = new PreparedExercise(exercise, answer, checks, Map.of("adds", "VaultChecks"));
        return new Compilation.Succeeded(prepared, answer, List.of(), List.of());
    }
}
