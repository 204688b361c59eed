package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        return Subcommands.forArguments(line.split(" ")).getSubcommands().keySet();
    }
}
