package dev.grade.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackTests {
    private static Pack pack(String title, int hours, Map<String, String> files) {
        return Pack.of(title, hours, false, "1", 25, List.of("counter"), new TreeMap<>(files));
    }

    @Test
    void itsIdentifierFollowsFromEverythingElse() {
        Pack one = pack("T", 3, Map.of("a", "1"));

        assertThat(one.isWhole()).isTrue();
        assertThat(pack("T", 3, Map.of("a", "1")).id()).isEqualTo(one.id());
        assertThat(
                List.of(pack("U", 3, Map.of("a", "1")), pack("T", 4, Map.of("a", "1")), pack("T", 3, Map.of("a", "2")),
                        pack("T", 3, Map.of("b", "1"))))
                .extracting(Pack::id).doesNotContain(one.id());
        assertThat(new Pack(one.id(), "U", 3, false, "1", 25, one.exercises(), one.files()).isWhole()).isFalse();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Pack one = pack("Título", 0, Map.of("a", "1"));

        assertThat(PackJson.read(PackJson.write(one))).contains(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "{\"schema\":\"grade-pack/1\"}", "\u0000",
            "{\"schema\":\"grade-pack/1\",\"id\":\"x\",\"title\":\"t\",\"grader\":\"1\",\"exercises\":[null],\"files\":{}}"})
    void whateverElseIsThereIsNoPack(String text) {
        assertThat(PackJson.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
