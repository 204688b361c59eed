package dev.grade.cli;

import dev.grade.report.Report;
import dev.grade.report.console.ConsoleReport;
import dev.grade.report.console.Ink;
import dev.grade.report.console.Paragraph;
import java.io.PrintWriter;

/** What a learner sees while a folder is watched; 80 columns, and plain lines where the terminal can do no more. */
final class WatchScreen {
    private static final int BAR = 30;
    private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final Ink ink;
    private final boolean moves;
    private final String keys;
    private boolean status;

    /**
     * @param moves
     *            whether the terminal can be cleared and a line be written again
     * @param keys
     *            what to say about the keys
     */
    WatchScreen(PrintWriter out, Ink ink, boolean moves, String keys) {
        this.out = out;
        this.ink = ink;
        this.moves = moves;
        this.keys = keys;
    }

    /** A line that says what goes on, until something else is shown. */
    void status(String text) {
        String line = Paragraph.clean(text).replace('\n', ' ');
        if (moves) {
            out.print(CLEAR_LINE + ink.faint(line.length() < Paragraph.WIDTH ? line : line.substring(0, 79)));
            status = true;
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** A report on an otherwise empty screen. */
    void report(Report report, Standings standings, String whatFollows) {
        out.print(moves ? CLEAR : "\n" + "-".repeat(Paragraph.WIDTH) + "\n");
        status = false;
        out.print(ConsoleReport.write(report, ink));
        if (!whatFollows.isEmpty()) {
            out.print(Paragraph.wrap(0, whatFollows));
        }
        footer(standings);
    }

    /** Some text below what is there. */
    void say(String text, Standings standings) {
        endStatus();
        out.println();
        out.print(text);
        footer(standings);
    }

    /** The last line. */
    void end() {
        endStatus();
        out.flush();
    }

    private void footer(Standings standings) {
        int all = standings.exercises().size();
        int passed = (int) standings.passed();
        int filled = all == 0 ? 0 : BAR * passed / all;
        out.println();
        out.println("[" + ink.good("#".repeat(filled)) + "-".repeat(BAR - filled) + "] " + passed + " of " + all
                + " passed");
        out.println(ink.faint(keys));
        out.flush();
    }

    private void endStatus() {
        if (status) {
            out.print(CLEAR_LINE);
            status = false;
        }
    }
}
