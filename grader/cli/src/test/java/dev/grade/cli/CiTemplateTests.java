package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that every CI calls, with a command that is only pretended, in an environment with nothing else in it. */
class CiTemplateTests {
    private static final Path TEMPLATES = Path.of("../../templates/ci");

    @TempDir
    private Path folder;
    private Path home = Path.of("");

    /** What the script said. */
    private record Said(int code, String out) {
    }

    @BeforeEach
    void pretend() throws IOException {
        home = Files.createDirectories(folder.resolve("my grade"));
        Files.createDirectories(home.resolve("templates/ci"));
        Files.copy(TEMPLATES.resolve("run.sh"), home.resolve("templates/ci/run.sh"));
        Path grade = Files.writeString(home.resolve("grade"),
                "#!/bin/sh\nprintf '%s|' \"$@\"\nexit \"$(cat '" + folder + "/code')\"\n");
        assertThat(grade.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void withNothingSetItGradesTheCurrentFolderAndLeavesReports() throws Exception {
        Said said = run(0, Map.of());

        assertThat(said.code()).isZero();
        assertThat(said.out()).isEqualTo("--json|grade-results/report.json|--junit|grade-results/junit.xml|--sarif|"
                + "grade-results/grade.sarif|--budget|normal|--|.|");
        assertThat(folder.resolve("grade-results")).isDirectory();
    }

    @Test
    void whatIsSetIsPassedOnWordForWord() throws Exception {
        Said said = run(0, Map.of("SUBMISSION", "--my answer; rm x", "EXERCISE", "bank-transfer", "EXERCISES",
                "hidden checks", "BUDGET", "quick", "RESULTS", "out", "UNTRUSTED", "true", "GITHUB_ACTIONS", "true"));

        assertThat(said.out()).endsWith("|out/grade.sarif|--exercise|bank-transfer|--exercises|hidden checks|"
                + "--untrusted|--github|--budget|quick|--|--my answer; rm x|");
    }

    @Test
    void aGradeFailsTheJobUnlessItIsNoGateAndTroubleAlways() throws Exception {
        assertThat(run(1, Map.of()).code()).isEqualTo(1);
        assertThat(run(1, Map.of("GATE", "false")).code()).isZero();
        assertThat(run(2, Map.of("GATE", "false")).code()).isEqualTo(2);
        assertThat(run(3, Map.of("GATE", "false")).code()).isEqualTo(3);
    }

    @Test
    void theActionHandsOverEverythingThatTheScriptReads() throws IOException {
        String script = Files.readString(TEMPLATES.resolve("run.sh"));
        String action = Files.readString(TEMPLATES.resolve("github/action.yml"));
        List<String> read = Pattern.compile("\\$\\{([A-Z]+):-").matcher(script).results().map(found -> found.group(1))
                .distinct().toList();

        assertThat(read).contains("SUBMISSION", "GATE");
        assertThat(read).allSatisfy(name -> assertThat(action).contains("        " + name + ": ${{ inputs."));
    }

    private Said run(int code, Map<String, String> environment) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("code"), String.valueOf(code));
        var builder = new ProcessBuilder("/bin/sh", home.resolve("templates/ci/run.sh").toString())
                .directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out);
    }
}
