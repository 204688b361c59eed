package dev.grade.compile.child;

import static dev.grade.compile.child.Bench.BOTH;
import static dev.grade.compile.child.Bench.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.exercise.SourceText;
import org.junit.jupiter.api.Test;

/** Answers as they lie in somebody's repository, with tests and imports of libraries that are not here. */
class ForeignTests {
    private static final String ANSWER = Bench.resource("answers/TallyBox.java").replace("public class", "class");
    private static final String MISSING = "package org.junit does not exist";

    @Test
    void importsThatNothingUses() {
        assertThat(BOTH.works(answer("import org.nowhere.Tool; import static org.nowhere.Tools.*;\n" + ANSWER)).notes())
                .containsExactly(
                        "TallyBox.java uses what is not here; it was graded without org.nowhere.Tool, org.nowhere.Tools.*.");
    }

    @Test
    void aTestClassInTheSameFile() {
        String test = """
                      class TallyBoxTest {
                          @Test public void tallies() throws Exception {
                              assertEquals("coins", TallyBox.unit());
                          }
                      }
                      """;
        String imports = "import org.junit.Test;\nimport static org.junit.Assert.*;\n";
        assertThat(BOTH.works(answer(imports + ANSWER + test)).notes()).singleElement().asString()
                .contains("TallyBoxTest");
        BOTH.works(answer(imports + "import java.util.*;\n" + test + ANSWER.replace("import java.util.*;", "")));
    }

    @Test
    void testsInTheAnswerOrAroundIt() {
        String test = "\n@Test\n public void tallies() {\n assertEquals(\"coins\", unit());\n }\n";
        String imports = "import org.junit.jupiter.api.*;\nimport static org.junit.Assert.assertEquals;\n";
        BOTH.works(answer(imports + ANSWER.replaceFirst("\\}\\s*$", test + "}")));
        String inner = ANSWER.replace("import java.util.*;", "");
        BOTH.works(answer(
                "import java.util.*;\n" + imports + "class Around {\n" + test.replace("unit()", "TallyBox.unit()")
                        + inner + "}"));
    }

    @Test
    void aMainThatTriesAnotherClass() {
        String main = """
                      public static void main(String[] args) {
                          Runnable trial = () -> {
                              OtherBox box = new OtherBox(2);
                              box.close();
                          };
                      }
                      """;
        String withMain = ANSWER.replaceFirst("\\}\\s*$", main + "}");
        assertThat(BOTH.works(answer(withMain)).notes())
                .containsExactly("TallyBox.java uses what is not here; it was graded without main().");
        assertThat(BOTH.errors(answer(withMain.replace("box.close();", "int x = \"no number\";")))).isNotEmpty();
        assertThat(BOTH.errors(answer(withMain.replace(" main(", " trial(")))).isNotEmpty();
    }

    @Test
    void annotationsForReaders() {
        BOTH.works(answer("import net.jcip.annotations.*;\nimport net.jcip.annotations.ThreadSafe;\n"
                + ANSWER.replace("class TallyBox", "@ThreadSafe class TallyBox")));
    }

    @Test
    void aMainMethodThatShowsTheAnswerAtWork() {
        String main = "\npublic static void main(String[] args) {\nSystem.out.println(Lists.of(1));\n}\n";
        String imports = "import com.google.common.collect.Lists;\n";
        assertThat(BOTH.works(answer(imports + ANSWER.replaceFirst("\\}\\s*$", main + "}"))).notes()).containsExactly(
                "TallyBox.java uses what is not here; it was graded without com.google.common.collect.Lists, main().");

        String copy = "\n static class Sink {\n void accept(int slot, long amount) { }\n String label() { return null; }\n }\n";
        String made = "\npublic static void main(String[] args) {\n new TallyBox(1, new Sink());\n}\n";
        BOTH.works(answer(ANSWER.replaceFirst("\\}\\s*$", copy + made + "}")));

        String called = ANSWER.replace("tallies[slot] += amount;", "tallies[slot] += amount; main(new String[0]);");
        assertThat(BOTH.errors(answer(imports + called.replaceFirst("\\}\\s*$", main + "}")))).isNotEmpty();
        assertThat(BOTH.errors(answer(ANSWER.replaceFirst("\\}\\s*$", main + "}")))).isNotEmpty();
    }

    @Test
    void importsOfWhatTheJdkKeepsToItself() {
        assertThat(BOTH.works(answer(
                "import com.sun.org.apache.xpath.internal.operations.Bool;\nimport java.util.*;\n" + ANSWER)).notes())
                .singleElement().asString().contains("operations.Bool");
    }

    /** An annotation from which a tool makes code is a part of the answer. */
    @Test
    void whatTheAnswerNeedsIsMissed() {
        String locked = "import lombok.Synchronized;\n"
                + ANSWER.replace("public synchronized void", "@Synchronized public void");
        assertThat(BOTH.errors(answer(locked)).getFirst().message()).isEqualTo("package lombok does not exist");
        String used = "import org.junit.Assert;\n"
                + ANSWER.replace("tallies[slot] += amount;", "tallies[slot] += amount; Assert.fail();");
        assertThat(BOTH.errors(answer(used)).getFirst().message()).isEqualTo(MISSING);
        String helped = "import org.junit.*;\n"
                + ANSWER.replace("tallies[slot] += amount;", "tallies[slot] += Helper.same(amount);")
                + "class Helper {\n static long same(long amount) {\n Assert.assertTrue(amount > 0);\n return amount;\n }\n}";
        assertThat(BOTH.errors(answer(helped)).getFirst().message()).isEqualTo(MISSING);
    }

    @Test
    void aMistakeBesideAMissingImportIsStillOne() {
        assertThat(BOTH.errors(answer("import org.junit.Test;\n" + ANSWER.replace("long[] tallies", "long tallies"))))
                .extracting(Diagnostic::message).contains(MISSING);
        assertThat(BOTH.errors(answer(ANSWER + "class Beside {\n int x = \"no number\";\n}"))).hasSize(1);
    }

    private static SourceText answer(String text) {
        return file("TallyBox.java", text);
    }
}
