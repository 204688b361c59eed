package dev.grade.worker.explore;

import dev.grade.api.BugClass;
import dev.grade.api.Explore;
import dev.grade.explorer.Finding;
import dev.grade.worker.blame.Blame;
import dev.grade.worker.history.Recording;
import dev.grade.worker.load.BareWaits;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Lines;
import dev.grade.worker.protocol.CallHistory.Call;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.StackLine;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a failing schedule as the result of a check, in the student's terms. */
final class Account {
    /** Bugs that a wait without a loop can be the cause of. */
    private static final Set<BugClass> AFTER_A_WAIT = Set.of(BugClass.CHECK_THEN_ACT, BugClass.DATA_RACE,
            BugClass.WRONG_OUTPUT, BugClass.LOST_UPDATE, BugClass.NOT_LINEARIZABLE);

    /** What is said of a history of calls that nothing explains. */
    static final String UNEXPLAINED = "No order of these calls, one at a time, explains what they returned.";

    private final ClassBook book;
    private final Explore settings;
    private final Strength strength;

    Account(ClassBook book, Explore settings, Strength strength) {
        this.book = book;
        this.settings = settings;
        this.strength = strength;
    }

    /** The result that this finding means, after the schedule that shows it was played last, as {@code round}. */
    Result of(Finding finding, ExploredRound round) {
        var story = new Story(book.checkFiles(), finding, settings.remedy());
        var evidence = new Evidence.Interleaving(story.steps(), story.paragraph(), finding.needs(),
                finding.trace().toText());
        Throwable thrown = round.thrown();
        if (thrown == null) {
            return Result.failed(finding.bugClass(), story.sentence(), strength, evidence);
        }
        BugClass uncaught = Stream.of(settings.uncaught()).findFirst().orElse(finding.bugClass());
        Result blamed = new Blame(book, uncaught, strength).of(thrown, round.thrownBy());
        if (blamed.verdict() != Verdict.FAILED) {
            return blamed;
        }
        String message = withValues(blamed);
        if (message.equals(UNEXPLAINED)) {
            message = UNEXPLAINED + calls(round);
        }
        BugClass bug = blamed.bugClass().orElse(uncaught);
        return AFTER_A_WAIT.contains(bug) && takesAWakeUp(finding)
                ? Result.failed(BugClass.SPURIOUS_WAKEUP, sentence(message) + afterWait(), strength, evidence)
                : Result.failed(bug, message, strength, evidence);
    }

    /** The calls in the order in which they began; two that did not overlap are joined by "then". */
    private static String calls(ExploredRound round) {
        StringBuilder told = new StringBuilder();
        for (Recording recording : round.recordings()) {
            int lastEnd = -1;
            for (Call call : recording.finished().calls()) {
                told.append(told.isEmpty() ? " Their order was: " : call.began() > lastEnd ? ", then " : ", meanwhile ")
                        .append('\'').append(call.thread()).append("' ").append(call);
                lastEnd = Math.max(lastEnd, call.ended());
            }
        }
        return told.isEmpty() ? "" : told.append('.').toString();
    }

    private static String withValues(Result blamed) {
        return blamed.evidence() instanceof Evidence.ExpectedActual(String expected, String actual)
                ? sentence(blamed.message()) + " Expected " + expected + ", but was " + actual + "."
                : blamed.message();
    }

    private boolean takesAWakeUp(Finding finding) {
        // that a wait of the JDK's or the check's own, or one that is checked again, ended without a signal only moved the turns
        return (finding.trace().spurious() && BareWaits.anyGoesOn(book))
                || (!BareWaits.in(book).isEmpty() && finding.steps().stream().anyMatch(Account::isWait));
    }

    private static boolean isWait(Finding.StoryStep step) {
        return step.op().equals("wait") || step.op().contains(".await");
    }

    private String afterWait() {
        List<StackLine> bare = BareWaits.in(book);
        String where = bare.isEmpty() ? "" : " at " + Lines.place(bare.getFirst());
        return " After the wait" + where + " the code goes on without checking its condition again; a wait may also end"
                + " without a signal, or after another thread was faster. Wait in a while loop, not in an if.";
    }

    private static String sentence(String message) {
        return message.endsWith(".") || message.endsWith("!") ? message : message + ".";
    }
}
