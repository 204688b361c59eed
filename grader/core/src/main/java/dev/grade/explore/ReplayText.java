package dev.grade.explore;

import dev.grade.explorer.Finding.StoryStep;
import dev.grade.explorer.Replay;
import dev.grade.report.console.Ink;
import dev.grade.report.console.Paragraph;
import java.util.List;

/** A replay for a person at a terminal: as a whole, or step by step. */
public final class ReplayText {
    private final Replay replay;
    private final StepTable table;
    private final Ink ink;

    /** The text of this replay. */
    public ReplayText(Replay replay, Ink ink) {
        this.replay = replay;
        this.table = new StepTable(replay.steps());
        this.ink = ink;
    }

    /** How many steps it has. */
    public int size() {
        return replay.steps().size();
    }

    /** The names of the threads over their columns. */
    public String head() {
        return table.head();
    }

    /** Step {@code number}, from 0, in the column of its thread. */
    public String step(int number) {
        return table.row(replay.steps().get(number));
    }

    /** Step {@code number} with the locks that its thread holds. */
    public String detail(int number) {
        StoryStep step = replay.steps().get(number);
        String holds = step.holds().isEmpty() ? "" : "; holds " + String.join(", ", step.holds());
        return "step " + (number + 1) + " of " + size() + ": " + Paragraph.line(step.thread() + holds);
    }

    /** How it ended. */
    public String ending() {
        String verdict = replay.reproduced() ? ink.bad("REPRODUCED") : ink.doubtful("NOT REPRODUCED");
        return "\n" + verdict + "\n" + Paragraph.wrap(2, replay.ending());
    }

    /** Everything at once. */
    public String all() {
        var out = new StringBuilder(head());
        List<StoryStep> steps = replay.steps();
        for (int i = 0; i < steps.size(); i++) {
            out.append(step(i));
        }
        return out.append(ending()).toString();
    }
}
