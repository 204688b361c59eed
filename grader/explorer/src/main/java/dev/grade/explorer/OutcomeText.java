package dev.grade.explorer;

import java.io.PrintStream;

/** Writes what was found for a person at a shell. */
final class OutcomeText {
    private OutcomeText() {
    }

    static void print(Outcome.Found found, PrintStream out) {
        Finding f = found.finding();
        out.println("failed: " + f.bugClass().id() + " after " + found.strength().schedules() + " schedules");
        out.println(f.message());
        out.println();
        f.steps().forEach(s -> print(s, out));
        out.println();
        out.println(f.story());
        f.needs().forEach(n -> out.println("It needs " + n + "."));
        out.println();
        out.println("replay: " + f.trace().toText());
    }

    static void print(Finding.StoryStep s, PrintStream out) {
        String object = s.object().isEmpty() ? "" : "  " + s.object();
        String holds = s.holds().isEmpty() ? "" : "  [" + String.join(", ", s.holds()) + "]";
        out.println("  " + s.thread() + "  " + s.file() + ":" + s.line() + "  " + s.op() + object + holds);
    }
}
