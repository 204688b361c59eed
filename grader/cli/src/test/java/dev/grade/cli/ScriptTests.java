package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that starts the command, among JDKs and builds that are only pretended. */
class ScriptTests {
    private static final String TOOLS = "dirname readlink sed find head tail grep mkdir touch rm sleep cat env";

    @TempDir
    private Path folder;
    private Path home = Path.of("");
    private Path bin = Path.of("");

    /** What the script said. */
    private record Said(int code, String out) {
    }

    @BeforeEach
    void pretend() throws IOException {
        home = Files.createDirectories(folder.resolve("the home/grade"));
        bin = Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("jdks"));
        Files.createDirectories(home.resolve("grader/cli/src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        String text = Files.readString(Path.of("../../grade"));
        String sealed = text.replaceFirst("(?s)for candidate in .*?; do", "for candidate in " + folder + "/jdks/*; do");
        assertThat(sealed).isNotEqualTo(text);
        executable(home.resolve("grade"), sealed);
        for (String tool : TOOLS.split(" ", -1)) {
            Path real = Files.exists(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            executable(bin.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
    }

    @Test
    void withoutAJdkItSaysWhatIsMissingAndHowToGetIt() throws Exception {
        Said said = run(folder, home.resolve("grade"), "list");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).startsWith("grade: a JDK 25 or newer is needed.").contains("https://adoptium.net");

        jdk("old", "17.0.9");
        said = run(folder, home.resolve("grade"), "list");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("found only version 17 at " + folder.resolve("jdks/old"));
    }

    @Test
    void inAFolderWithAColonItSaysThatJavaFindsNothingThere() throws Exception {
        jdk("new", "25.0.1");
        Path renamed = Files.move(home, folder.resolve("the home/at 10:15"));

        Said said = run(folder, renamed.resolve("grade"), "list");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("the home/at 10:15", "rename that folder").hasLineCount(1);
    }

    @Test
    void withoutMavenItSaysSo() throws Exception {
        jdk("new", "25.0.1");

        Said said = run(folder, home.resolve("grade"), "list");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("needs Maven").hasLineCount(1);
    }

    @Test
    void aFailedBuildShowsItsErrors() throws Exception {
        jdk("new", "25.0.1");
        executable(bin.resolve("mvn"), "#!/bin/sh\necho '[INFO] fine'\necho '[ERROR] boom'\nexit 1\n");
        Said said = run(folder, home.resolve("grade"), "list");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("the build failed", "[ERROR] boom").doesNotContain("[INFO]");

        executable(bin.resolve("mvn"), "#!/bin/sh\necho 'no room left'\nexit 1\n");
        assertThat(run(folder, home.resolve("grade"), "list").out()).contains("no room left");
    }

    @Test
    void itBuildsOnceAndStartsThroughLinksFromAnyFolder() throws Exception {
        jdk("old", "17.0.9");
        jdk("new", "26");
        executable(bin.resolve("mvn"), "#!/bin/sh\necho \"built with $JAVA_HOME\" >>\"" + folder + "/builds\"\n");
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("the home/grade/grade"));
        Path link = Files.createSymbolicLink(bin.resolve("grade"), Path.of("../first"));
        assertThat(first).isRegularFile();
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));

        Said said = run(elsewhere, link, "my answer/", "--json", "-");

        assertThat(said.code()).isEqualTo(7);
        assertThat(said.out()).contains("-Dgrade.home=" + home.toRealPath() + "|",
                "dev.grade.cli.Main|my answer/|--json|-|", "in " + elsewhere.toRealPath());
        assertThat(run(elsewhere, link, "list").code()).isEqualTo(7);
        assertThat(Files.readString(folder.resolve("builds")))
                .isEqualTo("built with " + folder.resolve("jdks/new") + "\n");
    }

    @Test
    void ofTwoFirstCallsOneBuildsAndTheOtherWaits() throws Exception {
        jdk("new", "25.0.1");
        Path go = folder.resolve("go");
        assertThat(new ProcessBuilder("mkfifo", go.toString()).start().waitFor()).isZero();
        executable(bin.resolve("mvn"),
                "#!/bin/sh\necho build >>\"" + folder + "/builds\"\ncat \"" + go + "\"\nmkdir \"" + home
                        + "/grader/cli/target/lib\"\n");
        Process first = process(folder, home.resolve("grade"), "list");
        var firstSays = first.inputReader();
        assertThat(firstSays.readLine()).startsWith("grade: building, once");
        Process second = process(folder, home.resolve("grade"), "list");
        var secondSays = second.inputReader();
        assertThat(secondSays.readLine()).startsWith("grade: it is being built by another call; waiting for that");

        Files.writeString(go, "go on");

        assertThat(first.waitFor()).isEqualTo(7);
        assertThat(second.waitFor()).isEqualTo(7);
        assertThat(secondSays.readLine()).contains("java of new");
        assertThat(folder.resolve("builds")).hasContent("build");
    }

    @Test
    void aBuildThatWasKilledStopsNobody() throws Exception {
        jdk("new", "25.0.1");
        executable(bin.resolve("mvn"), "#!/bin/sh\nexit 0\n");
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path building = Files.createDirectories(home.resolve("grader/cli/target/building"));
        Files.writeString(building.resolve("pid"), ended.pid() + "\n");

        assertThat(run(folder, home.resolve("grade"), "list").code()).isEqualTo(7);
        assertThat(building).doesNotExist();
    }

    @Test
    void aFailedBuildLeavesTheWayForTheNext() throws Exception {
        jdk("new", "25.0.1");
        executable(bin.resolve("mvn"), "#!/bin/sh\nexit 1\n");
        assertThat(run(folder, home.resolve("grade"), "list").code()).isEqualTo(3);
        assertThat(home.resolve("grader/cli/target/building")).doesNotExist();
    }

    @Test
    void whereNothingCanBeWrittenItSaysSo() throws Exception {
        jdk("new", "25.0.1");
        executable(bin.resolve("mvn"), "#!/bin/sh\nexit 0\n");
        Files.writeString(home.resolve("grader/cli/target"), "a file in the way");

        Said said = run(folder, home.resolve("grade"), "list");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("can't write to " + home.toRealPath() + "/grader/cli/target");
    }

    @Test
    void javaHomeComesFirstIfItIsNewEnough() throws Exception {
        jdk("a", "25");
        Path wanted = jdk("z", "27.0.2");
        executable(bin.resolve("mvn"), "#!/bin/sh\nexit 0\n");

        assertThat(run(folder, home.resolve("grade"), "list", "JAVA_HOME=" + wanted).out()).contains("java of z");
        Path old = jdk("old", "21.0.1");
        assertThat(run(folder, home.resolve("grade"), "list", "JAVA_HOME=" + old).out()).contains("java of a");
    }

    /** An empty entry of a class path is the folder that the command is called in: a student's, and what they put there. */
    @ParameterizedTest
    @ValueSource(strings = {"list", "--version", "packed"})
    void nothingIsLoadedFromTheFolderThatItIsCalledIn(String word) throws Exception {
        jdk("new", "25.0.1");
        executable(bin.resolve("mvn"), "#!/bin/sh\nexit 0\n");
        Files.createDirectories(home.resolve("grader/cli/target/lib"));
        for (String jar : List.of("lib/grade-core.jar", "lib/picocli.jar")) {
            Files.createDirectories(home.resolve("lib"));
            Files.writeString(home.resolve(jar), "");
            Files.writeString(home.resolve("grader/cli/target").resolve(jar), "");
        }
        if (word.equals("packed")) {
            Files.writeString(home.resolve("pack.json"), "{}");
        }

        List<String> words = List.of(run(folder, home.resolve("grade"), word).out().split("\\|", -1));

        String path = words.get(words.indexOf("-cp") + 1);
        assertThat(path.split(":", -1)).isNotEmpty().allMatch(entry -> entry.endsWith(".jar"));
    }

    @Test
    void aFolderThatIsGoneIsSaidAndIsNoVerdict() throws Exception {
        jdk("new", "25.0.1");
        Path gone = Files.createDirectories(folder.resolve("gone"));
        Path caller = bin.resolve("from-a-folder-that-is-gone");
        executable(caller,
                "#!/bin/sh\ncd '" + gone + "' && rm -r '" + gone + "' && '" + home.resolve("grade") + "' list\n");

        Said said = run(folder, caller);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).contains("grade: the folder that it is called in is no longer there");
    }

    /** The JVM itself ends with 1 then, as a wrong answer does. */
    @Test
    void aJvmThatCanNotStartForWantOfMemoryIsNoVerdict() throws Exception {
        Path jdk = jdk("new", "25.0.1");
        executable(jdk.resolve("bin/java"), "#!/bin/sh\necho 'Could not reserve enough space'\nexit 1\n");
        executable(bin.resolve("mvn"), "#!/bin/sh\nexit 0\n");
        Path caller = bin.resolve("with-little-memory");
        executable(caller, "#!/bin/sh\nulimit -v 1000000\nexec '" + home.resolve("grade") + "' list\n");

        Said said = run(folder, caller);

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("Java can't start here: Could not reserve enough space.", "1000000 KB");
    }

    @Test
    void aJvmThatDoesNotKnowItsOptionsIsNoVerdict() throws Exception {
        Path jdk = jdk("new", "25.0.1");
        executable(jdk.resolve("bin/java"), """
                                            #!/bin/sh
                                            echo 'NOTE: Picked up JDK_JAVA_OPTIONS: --typo'
                                            echo 'Unrecognized option: --typo'
                                            echo 'Error: Could not create the Java Virtual Machine.'
                                            exit 1
                                            """);
        executable(bin.resolve("mvn"), "#!/bin/sh\nexit 0\n");
        Path caller = bin.resolve("with-options");
        executable(caller, "#!/bin/sh\nexport JDK_JAVA_OPTIONS=--typo\nexec '" + home.resolve("grade") + "' list\n");

        Said said = run(folder, caller);

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("Java can't start here: Unrecognized option: --typo.",
                "what JDK_JAVA_OPTIONS, JAVA_TOOL_OPTIONS or _JAVA_OPTIONS says");
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve("jdks").resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(jdk.resolve("bin/java"), "#!/bin/sh\necho \"java of " + name
                + " in $PWD: $(printf '%s|' \"$@\")\"\nexit 7\n");
        executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        return jdk;
    }

    /** Runs the script with nothing in its environment but PATH and what is given as NAME=VALUE. */
    private Said run(Path directory, Path script, String... args) throws IOException, InterruptedException {
        Process process = process(directory, script, args);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out);
    }

    private Process process(Path directory, Path script, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        for (String arg : args) {
            if (arg.startsWith("JAVA_HOME=")) {
                builder.environment().put("JAVA_HOME", arg.substring("JAVA_HOME=".length()));
            } else {
                command.add(arg);
            }
        }
        builder.command(command);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
