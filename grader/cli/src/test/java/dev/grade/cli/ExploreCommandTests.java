package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.explore.ReplayText;
import dev.grade.explorer.Finding.StoryStep;
import dev.grade.explorer.Replay;
import dev.grade.report.console.Ink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code grade explore} and {@code grade replay} as a user meets them. */
class ExploreCommandTests {
    private static final String COUNTER = """
                                          public class Counter {
                                              static int count;
                                              public static void main(String[] args) throws InterruptedException {
                                                  Thread other = new Thread(() -> count++, "other");
                                                  other.start();
                                                  count++;
                                                  other.join();
                                                  if (count != 2) {
                                                      throw new IllegalStateException("counted " + count);
                                                  }
                                              }
                                          }
                                          """;

    @TempDir
    private Path folder;

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve(name).getParent());
        return Files.writeString(file, text).toString();
    }

    @Test
    void aLostUpdateIsFoundAndPlayedAgainUntilTheSourceChanges() throws IOException {
        String file = write("Counter.java", COUNTER);
        String report = folder.resolve("report.json").toString();

        Said found = Said.by("explore", file, "--json", report);

        assertThat(found.code()).as(found.err()).isEqualTo(1);
        assertThat(found.out()).contains("lost-update", "counted 1", "other", "Counter.count", "grade replay");
        assertThat(found.out().lines()).filteredOn(line -> !line.contains("grade replay"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(Files.readString(Path.of(report))).contains("\"schema\" : \"grade-explore/1\"",
                "\"bugClass\" : \"lost-update\"", "\"type\" : \"interleaving\"", "\"replay\" : \"grade-trace/");

        Said again = Said.by("replay", report, "--print");
        assertThat(again.code()).as(again.err()).isEqualTo(1);
        assertThat(again.out()).contains("REPRODUCED", "counted 1");

        write("Counter.java", COUNTER.replace("count != 2", "count < 2"));
        Said changed = Said.by("replay", report);
        assertThat(changed.code()).isEqualTo(2);
        assertThat(changed.err()).contains("The program has changed since this trace was made");
    }

    @Test
    void aLockThatIsTakenAgainAndAgainIsNamedOnce() throws IOException {
        String file = write("Again.java",
                """
                import java.util.concurrent.locks.ReentrantLock;
                public class Again {
                    public static void main(String[] args) {
                        ReentrantLock mine = new ReentrantLock();
                        for (int i = 0; i < 3; i++) {
                            mine.lock();
                        }
                        new Thread(mine::lock, "other").start();
                    }
                }
                """);

        Said said = Said.by("explore", file, "--json", "-");

        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(said.out()).contains("ReentrantLock").doesNotContainPattern("(ReentrantLock[ #]*1)\\W+(and )?\\1");
    }

    @Test
    void aRaceOnFlagsIsNotToldAsOneOnBytes() throws IOException {
        String file = write("Flags.java", """
                                          public class Flags {
                                              public static void main(String[] args) throws InterruptedException {
                                                  boolean[] done = new boolean[1];
                                                  Thread other = new Thread(() -> done[0] = true, "other");
                                                  other.start();
                                                  System.out.println(done[0] ? "done" : "not yet");
                                                  other.join();
                                              }
                                          }
                                          """);

        Said said = Said.by("explore", file);

        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(said.out()).contains("data-race", "boolean[]");
    }

    @Test
    void aCorrectProjectWithPackagesPassesAndSaysHowStrong() throws IOException {
        write("src/main/java/shop/Till.java", """
                                              package shop;
                                              class Till {
                                                  private int sum;
                                                  synchronized void add(int price) { sum += price; }
                                                  synchronized int sum() { return sum; }
                                              }
                                              """);
        write("src/main/java/shop/Shop.java",
                """
                package shop;
                public class Shop {
                    public static void main(String[] args) throws InterruptedException {
                        Till till = new Till();
                        Thread other = new Thread(() -> till.add(Integer.parseInt(args[0])));
                        other.start();
                        till.add(1);
                        other.join();
                        System.out.println(till.sum());
                        assert till.sum() == 3;
                    }
                }
                """);
        write("src/test/java/shop/NoCompile.java", "class NoCompile { int x = y; }");

        Said said = Said.by("explore", folder.toString(), "2");

        assertThat(said.code()).as(said.err() + said.out()).isZero();
        assertThat(said.out()).contains("NOTHING FOUND", "no failing schedule in", "all schedules tried")
                .doesNotContain("\n3\n");
    }

    @Test
    void badInputIsOneClearLine() throws IOException {
        assertThat(Said.by("explore", folder.resolve("none").toString()).err()).contains("There is no file or folder");
        String noMain = write("NoMain.java", "class NoMain { }");
        assertThat(Said.by("explore", noMain)).satisfies(said -> {
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("no class with a main method").hasLineCount(1);
        });
        String two = write("Two.java",
                "class A { static void main(String[] a) { } } class B { static void main(String[] a) { } }");
        assertThat(Said.by("explore", two).err()).contains("choose one with --main: A, B");
        String broken = write("Broken.java", "class Broken { int x = y; }");
        assertThat(Said.by("explore", broken)).satisfies(said -> {
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("does not compile", "Broken.java:1");
        });
        assertThat(Said.by("replay", "grade-trace/0 x", noMain).code()).isEqualTo(2);
    }

    @Test
    void aProgramThatWaitsOutsideOurReachIsNamedInTime() throws IOException {
        String file = write("Listener.java", """
                                             public class Listener {
                                                 public static void main(String[] args) throws Exception {
                                                     try (var socket = new java.net.ServerSocket(0)) {
                                                         socket.accept();
                                                     }
                                                 }
                                             }
                                             """);

        Said said = Said.by("explore", file, "--seconds", "1");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("INCONCLUSIVE", "ServerSocket.accept", "Listener.java:4");
    }

    @Test
    void aReplayGoesForwardAndBackAsItsReaderAsks() throws IOException {
        var replay = new Replay(true, "It ends badly.",
                List.of(new StoryStep("main", "A.java", 1, "read A.x", "", List.of()),
                        new StoryStep("other", "A.java", 2, "write A.x", "", List.of())),
                "");
        var out = new StringWriter();

        ReplayCommand.walk(new ReplayText(replay, Ink.PLAIN), new PrintWriter(out),
                new BufferedReader(new StringReader("n\n\np\nr\nq\n")));

        assertThat(out.toString()).contains("line 1: read A.x", "line 2: write A.x", "step 1 of 2: main",
                "step 2 of 2: other", "REPRODUCED", "It ends badly.");
    }
}
