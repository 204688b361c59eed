package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A report that could not be written is not passed over in silence. */
class StandardOutputTests {
    @Test
    void whatIsWrittenArrivesAndThereIsNothingToSay() throws IOException {
        var place = new ByteArrayOutputStream();
        try (var out = new StandardOutput(place)) {
            out.write('a');
            out.write("bc".getBytes(StandardCharsets.UTF_8));
            assertThat(out.complaint()).isEmpty();
        }
        assertThat(place.toString(StandardCharsets.UTF_8)).isEqualTo("abc");
    }

    @Test
    void whyItCouldNotBeWrittenIsTold() {
        var out = new StandardOutput(failing("No space left on device"));

        assertThatThrownBy(() -> out.write('a')).isInstanceOf(IOException.class);
        assertThat(out.complaint())
                .hasValue("grade: standard output can't be written (No space left on device), so what "
                        + "was said here is not complete. Make room or choose another place, and call it again.");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        var out = new StandardOutput(failing("Broken pipe"));

        assertThatThrownBy(() -> out.write('a')).isInstanceOf(IOException.class);
        assertThat(out.complaint()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theCommandDoesNotSayThatAllIsWellOnAFullDisk() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), "dev.grade.cli.Main", "--help")
                .redirectOutput(new File("/dev/full")).start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(ExitCodes.GRADER_ERROR);
        assertThat(said.lines()).singleElement().asString().startsWith("grade: standard output can't be written");
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
