package dev.grade.report.console;

import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.StackLine;
import dev.grade.worker.protocol.StuckThread;
import java.util.List;
import java.util.Locale;

/** What shows a failure, as text. */
final class EvidenceText {
    private static final int MOST_LINES = 4;
    private static final int INDENT = 6;
    private static final int LABEL = 10;

    private final StringBuilder out = new StringBuilder();
    private final Ink ink;

    EvidenceText(Ink ink) {
        this.ink = ink;
    }

    String of(Evidence evidence) {
        switch (evidence) {
            case Evidence.Nothing() -> {
            }
            case Evidence.ExpectedActual(var expected, var actual) -> {
                row("expected", expected);
                row("actual", actual);
            }
            case Evidence.Thrown(var type, var message, var thread, var stack) -> {
                row("thread", "'" + thread + "'");
                row("thrown", message.isEmpty() ? type : type + ": " + message);
                stack(stack);
            }
            case Evidence.WaitFor(var threads, var cycle) -> threads.forEach(this::thread);
            case Evidence.Ratio(var what, var ratio, var low, var high, var confidence, var limit, var pairs) -> {
                row("measured", what);
                row("ratio", String.format(Locale.ROOT,
                        "%.2f times the reference; between %.2f and %.2f with %.0f %% confidence, from %d pairs", ratio,
                        low, high, 100 * confidence, pairs));
                row("allowed", String.format(Locale.ROOT, "%.2f", limit));
            }
            case Evidence.Interleaving told -> out.append(new InterleavingText(ink).of(told));
        }
        return out.toString();
    }

    private void thread(StuckThread thread) {
        out.append(" ".repeat(INDENT)).append(ink.strong("'" + Paragraph.line(thread.name()) + "'")).append(' ')
                .append(thread.state()).append('\n');
        thread.holds().forEach(lock -> row("holds", lock));
        if (!thread.waitsFor().isEmpty()) {
            row("waits for", thread.heldBy().isEmpty()
                    ? thread.waitsFor()
                    : thread.waitsFor() + ", held by '" + thread.heldBy() + "'");
        }
        stack(thread.stack());
    }

    private void stack(List<StackLine> stack) {
        stack.stream().limit(MOST_LINES).forEach(line -> row("at", line.toString()));
        if (stack.size() > MOST_LINES) {
            row("", "... " + (stack.size() - MOST_LINES) + " more");
        }
    }

    private void row(String label, String text) {
        int column = INDENT + 2 + LABEL;
        out.append(" ".repeat(INDENT + 2)).append(ink.faint(String.format("%-" + LABEL + "s", label)))
                .append(Paragraph.behind(column, column, text));
    }
}
