package dev.grade.report.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The format {@code grade-report/1}, key by key. Keys may be added, never renamed. */
record ReportFile(String schema, String grader, String exercise, String submission, String outcome, int score,
        int maxScore, List<String> bugClasses, EnvironmentKeys environment, List<PhaseKeys> phases,
        List<CheckKeys> checks, List<Map<String, Object>> findings, List<String> followUps, List<String> notes,
        Optional<Map<String, Object>> inspection) {

    record Several(String schema, List<ReportFile> reports) {
        Several(List<ReportFile> reports) {
            this("grade-reports/1", reports);
        }
    }

    record EnvironmentKeys(String jdk, int cores, String isolation, long seed, double load) {
    }

    record PhaseKeys(String name, long millis) {
    }

    record CheckKeys(String id, String kind, String title, String verdict, int points, int maxPoints,
            Optional<String> bugClass, String message, StrengthKeys strength, Optional<EvidenceKeys> evidence,
            Optional<String> output) {
    }

    record StrengthKeys(long schedules, boolean exhausted, long iterations, int cores, long seed,
            Optional<Integer> bound, Optional<String> measured, Optional<List<SpeedUpKeys>> speedUp) {
    }

    /** Wall-clock time of one thread as a multiple of that of {@code threads}; for a plot, never for a verdict. */
    record SpeedUpKeys(int threads, double times) {
    }

    record DiagnosticKeys(String rule, String severity, String file, int line, int column, int endColumn,
            String message) {
    }

    sealed interface EvidenceKeys {
    }

    @JsonPropertyOrder("type")
    record DiagnosticsKeys(String type, List<DiagnosticKeys> diagnostics) implements EvidenceKeys {
    }

    /** The way from where a thread begins to the call that blocks it. */
    @JsonPropertyOrder("type")
    record PathKeys(String type, String rule, List<CallKeys> path, String fix) implements EvidenceKeys {
    }

    record CallKeys(String file, int line, String call, String thread) {
    }

    @JsonPropertyOrder("type")
    record ExpectedActualKeys(String type, String expected, String actual) implements EvidenceKeys {
    }

    @JsonPropertyOrder("type")
    record ThrownKeys(String type, String exception, String message, String thread, List<LineKeys> stack)
            implements
                EvidenceKeys {
    }

    @JsonPropertyOrder("type")
    record WaitForKeys(String type, List<ThreadKeys> threads, List<String> cycle) implements EvidenceKeys {
    }

    @JsonPropertyOrder("type")
    record InterleavingKeys(String type, List<StepKeys> steps, String story, List<String> needs, String replay)
            implements
                EvidenceKeys {
    }

    record StepKeys(String thread, String file, int line, String op, String object, List<String> holds) {
    }

    /** What something cost against a reference in the same run. */
    @JsonPropertyOrder("type")
    record RatioKeys(String type, String what, double ratio, double low, double high, double confidence, double limit,
            int pairs) implements EvidenceKeys {
    }

    record ThreadKeys(String thread, String state, String waitsFor, String heldBy, List<String> holds, long cpuMillis,
            List<LineKeys> stack) {
    }

    record LineKeys(String call, String file, int line) {
    }
}
