package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Severity;
import org.junit.jupiter.api.Test;

/** A helper that wraps the reader it is given waits for what that reader waits for: with one caller for a file, with another not. */
class WrappedStreamTests {

    private static String program(String onLoop) {
        return """
               class Reading {
                   private static String first(Reader reader) throws IOException {
                       LineNumberReader lines = new LineNumberReader(new BufferedReader(reader));
                       return lines.readLine();
                   }
                   String ofFile(File file) throws IOException { return first(new FileReader(file)); }
                   void show(String text, File file) {
                       SwingUtilities.invokeLater(() -> {
                           try { first(%s); } catch (IOException e) { throw new UncheckedIOException(e); }
                       });
                   }
               }
               """.formatted(onLoop);
    }

    @Test
    void aTextThatAHelperWrapsIsInMemory() {
        assertThat(ManyFiles.found("BLK201", program("new StringReader(text)"))).isEmpty();
    }

    @Test
    void aFileThatAHelperWrapsIsNot() {
        assertThat(ManyFiles.found("BLK201", program("new FileReader(file)"))).contains(Severity.ERROR);
    }
}
