package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.compile.Compilers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubcommandsTests {
    @Test
    void eachHasTheNameThatItGivesItself() {
        assertThat(Subcommands.all().getSubcommands()).isNotEmpty()
                .allSatisfy((name, command) -> assertThat(command.getCommandSpec().name()).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource({"--help", "-h", "@more-words", "my-answer --help", "--help list"})
    void whoAsksForHelpOrMayMeanAnyGetsAll(String line) {
        assertThat(of(line)).isEqualTo(Subcommands.all().getSubcommands().keySet());
    }

    @ParameterizedTest
    @CsvSource({"list --json, list", "show print-in-order, show", "--exercises list doctor, list doctor",
            "my-answer --budget quick,"})
    void othersGetThoseThatTheyName(String line, String names) {
        assertThat(of(line)).isEqualTo(names == null ? Set.of() : Set.of(names.split(" ")));
    }

    private static Set<String> of(String line) {
        return Subcommands.forArguments(Compilers::new, line.split(" ")).getSubcommands().keySet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Foo.java", "--budget quick answers/", "-e foobar a.zip b.zip", "Foo.java --json -",
            "Foo.java --github"})
    void aPathMeansGrading(String line) {
        assertThat(Subcommands.meanGrading(line.split(" "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show foobar", "--version", "-h", "--help list", "@arguments", "Foo.java --help"})
    void otherCommandLinesStartNoCompiler(String line) {
        assertThat(Subcommands.meanGrading(line.split(" "))).isFalse();
    }

    @Test
    void withoutArgumentsThereIsNothingToGrade() {
        assertThat(Subcommands.meanGrading()).isFalse();
    }
}
