package dev.grade.compile.child;

import static dev.grade.compile.child.Bench.BOTH;
import static dev.grade.compile.child.Bench.TALLY;
import static dev.grade.compile.child.Bench.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors stand where the student sees them, the cause before what follows from it. */
class DiagnosticTests {
    private static final String ANSWER = Bench.resource("answers/TallyBox.java");
    private static final String BARE = ANSWER.replace("import java.util.*;\n\n", "");

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineAndColumnAreTheStudentsWhateverTheLineEnds(String lineEnd) {
        String source = ANSWER.replace("sink.accept(slot, amount);", "\t\tsink.accept(slot, amounts);").replace("\n",
                lineEnd);

        Diagnostic error = TALLY.errors(file("my answer.java", source)).getFirst();

        assertThat(error.file()).isEqualTo("my answer.java");
        assertThat(error.line()).isEqualTo(15);
        assertThat(error.column()).isEqualTo("            \t\tsink.accept(slot, ".length() + 1);
        assertThat(error.endColumn()).isEqualTo(error.column() + "amounts".length());
        assertThat(error.sourceLine()).isEqualTo("            \t\tsink.accept(slot, amounts);");
    }

    @Test
    void columnsAreRightOnTheLineWhereImportsWereAdded() {
        String[][] cases = {{"", ""}, {"package a;", ""}, {"package a; ", ""}, {"/* x */ package a; ", "  "},
                {"import java.util.List; ", ""}};
        for (String[] around : cases) {
            String source = around[0] + around[1] + BARE.replace("public class TallyBox implements AutoCloseable {",
                    "public class TallyBox implements AutoCloseable { int x = \"text\";");
            Diagnostic error = TALLY.errors(file("TallyBox.java", source)).getFirst();

            assertThat(error.line()).as(around[0]).isEqualTo(1);
            assertThat(error.column()).as(around[0]).isEqualTo(source.indexOf("\"text\"") + 1);
            assertThat(error.endColumn()).isEqualTo(error.column() + "\"text\"".length());
        }
    }

    @Test
    void anErrorOnTheFirstCharacterStandsThere() {
        Diagnostic error = TALLY.errors(file("TallyBox.java", "]" + BARE)).getFirst();

        assertThat(error.line()).isEqualTo(1);
        assertThat(error.column()).isEqualTo(1);
    }

    @Test
    void anErrorAtTheEndOfTheFileStandsInIt() {
        String source = BARE.strip().substring(0, BARE.strip().length() - 1);

        Diagnostic error = TALLY.errors(file("TallyBox.java", source)).getFirst();

        assertThat(error.message()).contains("reached end of file");
        assertThat(error.line()).isEqualTo((int) source.stripTrailing().lines().count());
        assertThat(error.column()).isPositive();
    }

    @Test
    void whatFollowsFromAMissingClassComesAfterIt() {
        String source = ANSWER.replace("private final long[] tallies;",
                "private final long[] tallies; int early = later + 1; Ledger ledger = new Ledger();");

        List<Diagnostic> errors = TALLY.errors(file("TallyBox.java", source));

        assertThat(errors.getFirst().message()).contains("class Ledger");
        assertThat(errors).extracting(Diagnostic::message).anyMatch(message -> message.contains("variable later"));
    }

    @Test
    void nothingIsToldTwice() {
        String source = ANSWER.replace("import java.util.*;", "import java.util.List;")
                .replace("long tally : tallies", "long tally : missing").replace("\"coins\"", "5");

        List<Diagnostic> errors = TALLY.errors(file("TallyBox.java", source));

        assertThat(errors).extracting(error -> error.line() + ":" + error.column()).doesNotHaveDuplicates();
    }

    @Test
    void anErrorInAHelperNamesTheHelpersFile() {
        Diagnostic error = BOTH.errors(
                file("src/a/TallyBox.java", ANSWER.replace("Sink sink;", "Sink sink; Helper helper;")),
                file("src/a/Helper.java", "class Helper {\n    int x = y;\n}\n")).getFirst();

        assertThat(error.file()).isEqualTo("src/a/Helper.java");
        assertThat(error.line()).isEqualTo(2);
        assertThat(error.column()).isEqualTo(13);
    }

    @Test
    void unicodeEscapesDoNotMoveThePlace() {
        String source = ANSWER.replace("\"coins\"", "\\u0022coins\\u0022 + oops");

        Diagnostic error = TALLY.errors(file("TallyBox.java", source)).getFirst();

        assertThat(error.column()).isEqualTo("        return \\u0022coins\\u0022 + ".length() + 1);
    }

    @Test
    void aSourceThatDoesNotParseIsACompileErrorEvenWithoutItsClass() {
        assertThat(BOTH.errors(file("TallyBox.java", "public clas TallyBox { }")).getFirst().line()).isEqualTo(1);
        assertThat(BOTH.errors(file("TallyBox.java", "TODO")).getFirst().file()).isEqualTo("TallyBox.java");
        assertThat(TALLY.errors(file("Answer.java", "class Answer { void add( { }")).getFirst().file())
                .isEqualTo("Answer.java");
    }

    @Test
    void warningsAreKeptWithTheirPlace() {
        String source = ANSWER.replace("return copy;", "List raw = copy; return raw;");

        List<Diagnostic> warnings = TALLY.compiled(file("TallyBox.java", source)).warnings();

        assertThat(warnings).isNotEmpty().allSatisfy(warning -> {
            assertThat(warning.file()).isEqualTo("TallyBox.java");
            assertThat(warning.line()).isPositive();
        });
        assertThat(warnings.getFirst().code()).contains("raw");
    }

    @Test
    void annotationProcessorsAreNeverAsked() {
        String source = "import javax.annotation.processing.*; import javax.lang.model.*; import java.util.*;\n"
                + "@SupportedAnnotationTypes(\"*\") class Evil extends AbstractProcessor {"
                + " public boolean process(Set<? extends javax.lang.model.element.TypeElement> a, RoundEnvironment r) {"
                + " throw new IllegalStateException(); } }\n";

        TALLY.works(file("TallyBox.java", ANSWER.replace("Sink sink;", "Sink sink; Evil evil;")),
                file("Evil.java", source),
                file("META-INF/services/javax.annotation.processing.Processor", "Evil"));
    }
}
