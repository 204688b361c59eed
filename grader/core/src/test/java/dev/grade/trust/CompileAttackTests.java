package dev.grade.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.compile.Candidates;
import dev.grade.compile.Compilation;
import dev.grade.compile.Compilers;
import dev.grade.compile.SubmissionCompiler;
import dev.grade.exercise.SourceText;
import dev.grade.submission.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources made to harm the compiler harm a child process, within its limits. */
class CompileAttackTests {
    @Test
    void constantsThatDoubleAreStoppedByTheLimitsOfTheChild() throws InterruptedException {
        var text = new StringBuilder("public class Vault {\n  static final String S0 = \"0123456789abcdef\";\n");
        for (int i = 1; i < 40; i++) {
            text.append("  static final String S%d = S%d + S%d;\n".formatted(i, i - 1, i - 1));
        }
        text.append("  public void add(int amount) { }\n  public int total() { return S39.length(); }\n}\n");
        assertThat(compile(new SourceText("Vault.java", text.toString()))).isInstanceOf(Compilation.Failed.class);
    }

    @Test
    void anExpressionNestedTooDeepIsAnErrorAndNoCrash() throws InterruptedException {
        String text = "public class Vault { public void add(int amount) { } public int total() { return "
                + "(".repeat(200_000) + "0" + ")".repeat(200_000) + "; } }";
        assertThat(compile(new SourceText("Vault.java", text))).isInstanceOf(Compilation.Failed.class);
    }

    @Test
    void anAnnotationProcessorInTheSubmissionDoesNotRun(@TempDir Path folder) throws InterruptedException {
        Path written = folder.resolve("written");
        String processor = """
                           import java.util.Set;
                           import javax.annotation.processing.*;
                           import javax.lang.model.element.TypeElement;
                           @SupportedAnnotationTypes("*")
                           public class Evil extends AbstractProcessor {
                               static { try { new java.io.FileOutputStream("%s").close(); } catch (java.io.IOException e) { } }
                               @Override public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) { return false; }
                           }
                           """
                .formatted(written);
        String answer = "public class Vault { Object evil = new Evil(); public void add(int amount) { } public int total() { return 1; } }";
        Compilation compiled = compile(new SourceText("Vault.java", answer), new SourceText("Evil.java", processor),
                new SourceText("META-INF/services/javax.annotation.processing.Processor", "Evil"));
        assertThat(compiled).isNotInstanceOf(Compilation.NotAttempted.class);
        assertThat(written).isNotEqualTo(folder).matches(path -> !Files.exists(path));
    }

    private static Compilation compile(SourceText... sources) throws InterruptedException {
        try (var compilers = new Compilers()) {
            return new SubmissionCompiler(Candidates.of(List.of(Range.exercise())), compilers)
                    .compile(new Submission("submission", List.of(sources), List.of()));
        }
    }
}
