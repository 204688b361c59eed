package dev.grade.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that a stranger writes does harm to a file, a log or a terminal. */
class SafeTextTests {
    @Test
    void plainTextOfAnyLanguageStaysAsItIs() {
        String text = "count++ is <not> atomic & \"so\" on\n\tжаль 数 \ud83d\ude00";

        assertThat(SafeText.of(text, 1_000)).isEqualTo(text);
    }

    @Test
    void escapeSequencesGoAsAWhole() {
        assertThat(
                SafeText.of("a\u001b[31;1mb\u001b[0mc\u001b]0;title\u0007d\u001b]8;;x\u001b\\e\u001bcf\u009b2Jg", 100))
                .isEqualTo("abcdefg");
        assertThat(SafeText.of("\u001b", 100)).isEmpty();
        assertThat(SafeText.of("\u001b[", 100)).isEmpty();
    }

    @Test
    void whatXmlAndUtf8CanNotHoldIsReplaced() {
        String safe = SafeText.of(SampleReports.HOSTILE, 10_000);

        assertThat(safe.codePoints()).allMatch(c -> c == '\n' || c == '\t' || (c >= 0x20 && !(c >= 0x7f && c <= 0x9f)
                && !(c >= 0xd800 && c <= 0xdfff) && (c & 0xfffe) != 0xfffe
                && Character.getType(c) != Character.FORMAT));
        assertThat(safe).contains("\ud83d\ude00", "\ufffd");
    }

    @Test
    void everySingleCharacterIsHarmless() {
        for (int c = 0; c <= 0xffff; c++) {
            String safe = SafeText.of(String.valueOf((char) c), 10);
            assertThat(safe.length()).isLessThanOrEqualTo(1);
            assertThat(safe.chars()).as("U+%04X", c).noneMatch(
                    one -> (one < 0x20 && one != '\n' && one != '\t') || (one >= 0xd800 && one <= 0xdfff)
                            || one >= 0xfffe);
        }
    }

    @Test
    void longTextIsCutAndSaysSo() {
        assertThat(SafeText.of("x".repeat(10_000_000), 20))
                .isEqualTo("x".repeat(20) + "\n... (9999980 more characters)");
        assertThat(SafeText.of("\ud83d\ude00".repeat(5), 3)).startsWith("\ud83d\ude00\ufffd\n...");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a  b|a b", "0123456789|0123456789", "01234567890|0123456...", "''|''"})
    void aLineIsOneLineAndNotTooLong(String text, String line) {
        assertThat(SafeText.line(text, 10)).isEqualTo(line);
        assertThat(SafeText.line("\r\n" + text + "\u2028\n", 10)).doesNotContain("\n", "\u2028")
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void aLineIsNotCutWithinACharacter() {
        assertThat(SafeText.line("012345\ud83d\ude00\ud83d\ude00\ud83d\ude00", 10)).isEqualTo("012345...");
    }
}
