package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import org.junit.jupiter.api.Test;

/** What fills a field once blocks whoever comes first; where code that no loop runs comes by, that may be somebody else. */
class FirstUseTests {

    private static String report(String more) {
        return """
               class Report {
                   private File file;
                   private File file() throws IOException {
                       if (file == null) {
                           file = File.createTempFile("report", ".txt");
                       }
                       return file;
                   }
                   private void show() {
                       try { file(); } catch (IOException e) { throw new UncheckedIOException(e); }
                   }
                   void later() { SwingUtilities.invokeLater(() -> show()); }
                   %s
               }
               """.formatted(more);
    }

    private static final String BEFORE = "public File start() throws IOException { return file(); }";

    @Test
    void whoFilledTheFieldBeforeMayBeAnother() {
        assertThat(ManyFiles.found("BLK202", report(BEFORE))).containsExactly(Severity.WARNING);
        assertThat(ManyFiles.found("BLK202", report(BEFORE)
                .replace("if (file == null) {", "if (file != null) { return file; } else {")))
                .containsExactly(Severity.WARNING);
    }

    @Test
    void onlyTheLoopFillsIt() {
        assertThat(ManyFiles.found("BLK202", report(""))).containsExactly(Severity.ERROR);
    }

    @Test
    void aFieldThatIsEmptiedAgainIsFilledAgain() {
        assertThat(ManyFiles.found("BLK202", report(BEFORE + " void next() { file = null; }")))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void whatIsDoneEachTimeIsDoneOnTheLoopToo() {
        assertThat(ManyFiles.found("BLK202", report(BEFORE).replace("if (file == null) {", "{")))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void inAGradingTheFirstUseCounts() {
        assertThat(
                ManyFiles.found("BLK202", InspectOptions.defaults().withAllowComments(false), report(BEFORE)))
                .containsExactly(Severity.ERROR);
    }
}
