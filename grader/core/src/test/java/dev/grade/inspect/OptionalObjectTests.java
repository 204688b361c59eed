package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import org.junit.jupiter.api.Test;

/** An object that a method leaves out where it is not asked for, such as a trace: normal operation may be without it. */
class OptionalObjectTests {

    private static String server(String answer) {
        return """
               class Server {
                   private final Writer trace;
                   Server(Writer trace) { this.trace = trace; }
                   static Server open() throws IOException {
                       Writer trace = trace();
                       return new Server(trace);
                   }
                   private static Writer trace() throws IOException { %s }
                   void handle() {
                       SwingUtilities.invokeLater(() -> {
                           if (trace != null) {
                               try { trace.write("handled"); } catch (IOException e) { throw new UncheckedIOException(e); }
                           }
                       });
                   }
               }
               """
                .formatted(answer);
    }

    @Test
    void whatAMethodLeavesOutMayBeMissing() {
        assertThat(ManyFiles.found("BLK201", server("""
                                                    if (Boolean.getBoolean("trace")) { return new FileWriter("trace"); }
                                                    return null;
                                                    """))).containsExactly(Severity.WARNING);
        assertThat(ManyFiles.found("BLK201",
                server("return Boolean.getBoolean(\"trace\") ? new FileWriter(\"trace\") : null;")))
                .containsExactly(Severity.WARNING);
    }

    @Test
    void whatIsAlwaysThereIsUsed() {
        assertThat(ManyFiles.found("BLK201", server("return new FileWriter(\"trace\");")))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void whatIsMissingOnlyWhenSomethingFailedIsThere() {
        assertThat(ManyFiles.found("BLK201",
                server("try { return new FileWriter(\"trace\"); } catch (IOException e) { return null; }")))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void inAGradingItIsThere() {
        assertThat(ManyFiles.found("BLK201", InspectOptions.defaults().withAllowComments(false),
                server("return Boolean.getBoolean(\"trace\") ? new FileWriter(\"trace\") : null;")))
                .containsExactly(Severity.ERROR);
    }
}
