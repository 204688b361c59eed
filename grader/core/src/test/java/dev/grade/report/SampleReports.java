package dev.grade.report;

import dev.grade.api.BugClass;
import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.exercise.SourceText;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.finding.PathStep;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.source.Place;
import dev.grade.run.CheckResult;
import dev.grade.score.Scorer;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.StackLine;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.StuckThread;
import dev.grade.worker.protocol.Verdict;
import java.nio.file.Path;
import java.util.List;

/** Reports as a grading gives them. */
public final class SampleReports {
    private static final Strength TRIED = new Strength(0, false, 1234, 2, 42);

    private SampleReports() {
    }

    /** A report of an answer that passes everything. */
    public static Report passed() {
        return report("answers/TallyBox.java", List.of(),
                result("compile", CheckKind.COMPILE, 0, "it compiles and fits the template",
                        Result.passed(Strength.NONE), ""),
                result("adds-up", CheckKind.STRESS, 7, "amounts add up", Result.passed(TRIED), "chatter"));
    }

    /** A report of an answer with a deadlock, whose code tries to steer the terminal. */
    public static Report failed() {
        var first = new StuckThread("pay\u001b[31mer", "waits for a lock", "account 2", "payee", List.of("account 1"),
                12,
                List.of(new StackLine("Bank.transfer", "Bank.java", 14), new StackLine("Bank.pay", "Bank.java", 9)));
        var second = new StuckThread("payee", "waits for a lock", "account 1", "payer", List.of("account 2"), 3,
                List.of(new StackLine("Bank.transfer", "Bank.java", 14)));
        var graph = new Evidence.WaitFor(List.of(first, second), List.of("payer", "payee"));
        var values = new Evidence.ExpectedActual("a long line of words that does not fit into the width of one "
                + "terminal line at all", "7\nand more");
        return report("my \u001b]0;answer\u0007/", List.of(),
                result("compile", CheckKind.COMPILE, 0, "it compiles and fits the template",
                        Result.passed(Strength.NONE), ""),
                result("opposite-directions", CheckKind.STRESS, 7, "two accounts pay each other",
                        Result.failed(BugClass.DEADLOCK, "Two threads wait for each other and none of them can go on; "
                                + "each holds the lock that the other one needs.", TRIED, graph),
                        "\u001b[2Jhello \u202Edlrow\r\nsecond line"),
                result("sum", CheckKind.FUNCTIONAL, 3, "the sum of all the balances stays the same over time",
                        Result.failed(BugClass.WRONG_OUTPUT, "The sum is wrong.", Strength.NONE, values), ""),
                result("ring", CheckKind.STRESS, 2, "a ring of three", Result.unknown(Verdict.NOT_RUN,
                        "It says something only when 'sum' passes.", Strength.NONE), ""),
                result("hub", CheckKind.STRESS, 2, "a hub", Result.unknown(Verdict.NOT_RUN,
                        "It says something only when 'sum' passes.", Strength.NONE), ""));
    }

    /** A report of an answer that does not compile. */
    public static Report broken() {
        String line = "\t\tint x = " + "1 + ".repeat(40) + "oops;";
        return report("TallyBox.java",
                List.of(new Diagnostic("TallyBox.java", 3, line.indexOf("oops") + 1, line.indexOf("oops") + 5,
                        "compiler.err.cant.resolve", "cannot find symbol\n  symbol:   variable oops\n"
                                + "  location: class TallyBox",
                        line)),
                result("compile", CheckKind.COMPILE, 0, "it compiles and fits the template",
                        Result.failed(BugClass.COMPILE_ERROR,
                                "The compiler found one error, the first at TallyBox.java:3.", Strength.NONE,
                                new Evidence.Nothing()),
                        ""));
    }

    /** A report with an exception that left the student's code. */
    public static Report thrown() {
        return report("TallyBox.java", List.of(), result("adds-up", CheckKind.FUNCTIONAL, 7, "amounts add up",
                Result.failed(BugClass.EXCEPTION_SWALLOWED, "It threw.", TRIED,
                        new Evidence.Thrown("IllegalStateException", "no", "main",
                                List.of(new StackLine("TallyBox.add", "TallyBox.java", 5)))),
                ""));
    }

    /** A report of an answer that shares its work and costs too much. */
    public static Report timed() {
        var ratio = new Evidence.Ratio("processor time of one script", 23.37, 22.17, 24.45, 0.98, 2, 7);
        var seen = TRIED.saying("work shared by 2 threads in step on 2 cores", List.of(new Strength.SpeedUp(1, 1),
                new Strength.SpeedUp(2, 1.92)));
        return report("TallyBox.java", List.of(),
                result("at-once", CheckKind.SCALING, 20, "the tasks are computed at once", Result.passed(seen), ""),
                result("cost", CheckKind.SCALING, 10, "a script alone stays cheap",
                        Result.failed(BugClass.TOO_SLOW, "One script takes 23.4 times as much.", TRIED, ratio), ""));
    }

    /** What a student might print or name to do harm: commands, markup, escapes, what XML can't hold, half a character. */
    public static final String HOSTILE = "\r\n::error title=hacked::PASSED 100\n##[set-output name=x]y\n"
            + "::stop-commands::x\n::add-mask::a\n]]></failure><script>alert(1)</script>&lt;%0A%3A \u001b[31m\u001b]0;t\u0007"
            + "\u0000\u0001\u0008\u000b\u000c\u000e\u001f\u007f\u0085\u009b2J\ufffe\uffff\ud800 \udc00\u202e\u2028\u200b"
            + "\n```\n````\n</details></summary># Title\n| a | b |\n[x](javascript:alert(1)) @everyone https://example.org "
            + "<!-- --> ${{ github.token }} \ud83d\ude00\n";

    /**
     * A report in which every text that a student or the student's code may have written is meant to do harm.
     *
     * @param output
     *            what the code printed
     */
    public static Report hostile(String output) {
        var steps = List.of(new Evidence.Step("A" + HOSTILE, "Bank\n::x::.java", 2, HOSTILE, HOSTILE, List.of(HOSTILE)),
                new Evidence.Step("B", "Bank\n::x::.java", 1, "lock", "", List.of()),
                new Evidence.Step("A" + HOSTILE, "", 0, "check", "", List.of()));
        var stuck = new StuckThread(HOSTILE, "waiting", HOSTILE, HOSTILE, List.of(HOSTILE), 1,
                List.of(new StackLine(HOSTILE, "Bank\n::x::.java", 3)));
        var place = new Place("Bank\n::x::.java", 2, 3, 9);
        var finding = new Finding("BLK102", "waits", Severity.ERROR, place, HOSTILE, HOSTILE, HOSTILE,
                List.of(new PathStep(place, HOSTILE, HOSTILE)), List.of(place), "", "", null);
        var inspection = new Inspection(List.of(finding), Inspection.NONE.coverage());
        Report plain = report("a,b:c%0A\n::error::/" + HOSTILE, List.of(), result("compile", CheckKind.COMPILE, 0,
                HOSTILE, Result.passed(Strength.NONE), output),
                result("told", CheckKind.EXPLORE, 3, HOSTILE, Result.failed(BugClass.DEADLOCK, HOSTILE, TRIED,
                        new Evidence.Interleaving(steps, HOSTILE, List.of(HOSTILE), HOSTILE)), output),
                result("stuck", CheckKind.STRESS, 2, "stuck", Result.failed(BugClass.LOST_WAKEUP, HOSTILE, TRIED,
                        new Evidence.WaitFor(List.of(stuck), List.of(HOSTILE))), output),
                result("thrown", CheckKind.FUNCTIONAL, 1, "thrown", Result.failed(BugClass.WRONG_OUTPUT, HOSTILE, TRIED,
                        new Evidence.Thrown(HOSTILE, HOSTILE, HOSTILE,
                                List.of(new StackLine(HOSTILE, "Bank\n::x::.java", 1)))),
                        output),
                result("values", CheckKind.FUNCTIONAL, 1, "values", Result.failed(BugClass.WRONG_OUTPUT, HOSTILE, TRIED,
                        new Evidence.ExpectedActual(HOSTILE, HOSTILE)), output),
                result("source", CheckKind.INSPECT, 1, "source", Result.failed(BugClass.BLOCKING_IN_ASYNC, HOSTILE,
                        Strength.NONE, new Evidence.Nothing()), ""),
                result("unclear", CheckKind.STRESS, 1, "unclear", Result.unknown(Verdict.INCONCLUSIVE, HOSTILE, TRIED),
                        output),
                result("skipped", CheckKind.STRESS, 1, "skipped", Result.unknown(Verdict.NOT_RUN, HOSTILE,
                        Strength.NONE), ""));
        return new Report(plain.graderVersion(), plain.exercise(), plain.submission(), plain.grade(),
                plain.environment(), plain.phases(), plain.checks(),
                List.of(new Diagnostic("Bank\n::x::.java", 1, 1, 2, "", HOSTILE, HOSTILE)), List.of(HOSTILE),
                inspection,
                List.of(new SourceText("Bank\n::x::.java", "class Bank {\n  int x;\n}\n" + HOSTILE)));
    }

    /** A report of a deadlock that the explorer found in {@code Bank.java}. */
    public static Report explored() {
        String source = "class Bank {\n    void transfer() {\n        first.lock();\n        second.lock();\n    }\n}\n";
        var steps = List.of(new Evidence.Step("A", "Bank.java", 3, "lock", "Account 1", List.of()),
                new Evidence.Step("B", "Bank.java", 3, "lock", "Account 2", List.of()),
                new Evidence.Step("B", "Bank.java", 4, "lock", "Account 1", List.of("Account 2")),
                new Evidence.Step("A", "Bank.java", 4, "lock", "Account 2", List.of("Account 1")));
        var told = new Evidence.Interleaving(steps, "A and B wait for each other.", List.of(), "1:2:3");
        Report plain = report("answers/bank", List.of(),
                result("compile", CheckKind.COMPILE, 0, "it compiles and fits the template",
                        Result.passed(Strength.NONE), ""),
                result("opposite", CheckKind.EXPLORE, 6, "two accounts pay each other",
                        Result.failed(BugClass.DEADLOCK, "They wait for each other.", TRIED, told), ""),
                result("same-again", CheckKind.STRESS, 4,
                        "the same under stress, with a title so long that it does not fit into one line of a terminal",
                        Result.failed(BugClass.DEADLOCK, "They wait for each other.", TRIED, told), ""));
        return new Report(plain.graderVersion(), plain.exercise(), plain.submission(), plain.grade(),
                plain.environment(), plain.phases(), plain.checks(), plain.diagnostics(), plain.notes(),
                plain.inspection(), List.of(new SourceText("src/Bank.java", source)));
    }

    /** A report of a grading in which the grader failed. */
    public static Report graderFailed() {
        return report("TallyBox.java", List.of(), result("adds-up", CheckKind.STRESS, 7, "amounts add up",
                Result.unknown(Verdict.GRADER_ERROR, "The worker could not be started.", Strength.NONE), ""));
    }

    private static CheckResult result(String id, CheckKind kind, int points, String title, Result result,
            String output) {
        return new CheckResult(new CheckSpec(id, kind, points, title, List.of()), result, output);
    }

    private static Report report(String submission, List<Diagnostic> diagnostics, CheckResult... checks) {
        Exercise exercise = ExerciseLibrary.open(Path.of("src/test/resources/exercises")).exercise("tally-box");
        return new Report("1.2.3", exercise, submission, Scorer.score(List.of(checks)),
                new Environment("25.0.3", 2, "none", 42, 1.5), List.of(new Phase("compile", 412)), List.of(checks),
                diagnostics, List.of("TallyBox.java is not in UTF-8; it was read as windows-1251."), Inspection.NONE,
                List.of());
    }
}
