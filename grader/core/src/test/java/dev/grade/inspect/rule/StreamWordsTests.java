package dev.grade.inspect.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.Inspector;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stream waits for, in words. */
class StreamWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"new FileOutputStream(name); | for the disk",
            "new RandomAccessFile(name, \"r\"); | for the disk", "new FileReader(name); | for the disk",
            "in.read(); | for the other end of the stream",
            "java.security.SecureRandom.getInstanceStrong(); | until the system has gathered enough randomness"})
    void aMessageSaysWhatIsWaitedFor(String call, String what) {
        String source = """
                        import java.io.*;
                        import java.util.concurrent.*;
                        class Reader {
                            static final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
                            void read(String name, InputStream in) {
                                loop.execute(() -> { try { %s } catch (Exception e) { throw new IllegalStateException(e); } });
                            }
                        }
                        """
                .formatted(call);
        var findings = Inspector.inspect(Sources.of("Reader.java", source), InspectOptions.defaults()).findings();
        assertThat(findings).first().satisfies(finding -> assertThat(finding.message()).contains("waits " + what));
    }
}
