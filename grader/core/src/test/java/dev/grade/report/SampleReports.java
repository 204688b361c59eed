package dev.grade.report;

import dev.grade.api.BugClass;
import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.inspect.finding.Inspection;
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
