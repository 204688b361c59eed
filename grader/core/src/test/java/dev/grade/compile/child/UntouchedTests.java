package dev.grade.compile.child;

import static dev.grade.compile.child.Bench.BOTH;
import static dev.grade.compile.child.Bench.TALLY;
import static dev.grade.compile.child.Bench.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.exercise.SourceText;
import org.junit.jupiter.api.Test;

/** A template that nobody filled in is told apart from an answer, however it was laid out. */
class UntouchedTests {
    private static final String TEMPLATE = Bench.template("tally-box");

    @Test
    void asItWasHandedOut() {
        untouched(file("TallyBox.java", TEMPLATE));
        untouched(file("TallyBox.java", TEMPLATE.replace("\n", "\r\n")));
        untouched(file("TallyBox.java", TEMPLATE), file("Sink.java", "public interface Sink { }"));
    }

    @Test
    void withOtherLayoutAndComments() {
        untouched(file("TallyBox.java", TEMPLATE.replaceAll("\\s*\\n\\s*", " ").replace("/** Keeps", "/* Mine")));
        untouched(file("TallyBox.java", TEMPLATE.replace("throw new", "// TODO\n\n\n\t\tthrow new")));
    }

    @Test
    void inAPackageOrAnotherFile() {
        untouched(file("a/TallyBox.java", "package a;\n" + TEMPLATE));
        untouched(file("My.java", "import java.util.concurrent.*;\n" + TEMPLATE));
    }

    @Test
    void emptyAndBlankFiles() {
        untouched(file("TallyBox.java", ""));
        untouched(file("TallyBox.java", " \r\n\t\n"));
        assertThat(TALLY.reply(file("Empty.java", "\n"))).isEqualTo(new CompileReply.Untouched("tally-box"));
    }

    @Test
    void oneChangedWordIsAnAttempt() {
        assertThat(BOTH.reply(file("TallyBox.java", TEMPLATE.replaceFirst("write me", "written"))))
                .isInstanceOf(CompileReply.Compiled.class);
    }

    private static void untouched(SourceText... sources) {
        assertThat(BOTH.reply(sources)).isEqualTo(new CompileReply.Untouched("tally-box"));
    }
}
