package dev.grade.inspect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FileLimitTests {

    private static final Duration MOST = Duration.ofSeconds(30);

    @Test
    void aLongFileMayTakeLongerThanAShortOne() {
        String lines = "void method() { call(); }\n".repeat(20_000);
        assertThat(Parsing.limit(lines, MOST)).isGreaterThan(Parsing.limit("class A { }", MOST).multipliedBy(3));
    }

    @Test
    void noFileMayTakeAllOfTheTime() {
        assertThat(Parsing.limit(" ".repeat(4 << 20), MOST)).isEqualTo(MOST);
        assertThat(Parsing.limit("", Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    }
}
