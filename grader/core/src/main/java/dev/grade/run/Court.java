package dev.grade.run;

import dev.grade.api.BugClass;
import dev.grade.linear.Linearizability;
import dev.grade.linear.Linearizability.Judgement;
import dev.grade.worker.protocol.CallHistory;
import dev.grade.worker.protocol.CallHistory.Call;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Judges what the threads of one check called, and says what that means for its result. */
final class Court {
    private final Linearizability judge;
    private final Strength strength;
    private final List<CallHistory> wrong = new ArrayList<>();
    private long undecided;
    private String fault = "";

    Court(List<ClassImage> classes, Strength strength) {
        this.judge = new Linearizability(classes);
        this.strength = strength;
    }

    /** Those that no order of calls, one at a time, explains. */
    List<CallHistory> wrong(List<CallHistory> histories) {
        try {
            for (CallHistory history : histories) {
                Judgement judgement = judge.judge(history);
                if (judgement == Judgement.UNEXPLAINED) {
                    wrong.add(history);
                } else if (judgement == Judgement.UNDECIDED) {
                    undecided++;
                }
            }
        } catch (ReflectiveOperationException | LinkageError | IllegalArgumentException e) {
            fault = e.toString();
        }
        return List.copyOf(wrong);
    }

    /** The result after all, where no schedule can be shown. */
    Result verdict(Result passed) {
        if (!wrong.isEmpty()) {
            return Result.failed(BugClass.NOT_LINEARIZABLE, "No order of these calls, one at a time, explains what they"
                    + " returned: " + told(wrong.getFirst()) + ".", strength, new Evidence.Nothing());
        }
        if (!fault.isEmpty()) {
            return Result.unknown(Verdict.GRADER_ERROR, "the specification can't be used: " + fault, strength);
        }
        return undecided == 0
                ? passed
                : Result.unknown(Verdict.INCONCLUSIVE, "The calls of " + undecided
                        + " rounds overlap in too many ways to judge them all.", strength);
    }

    private static String told(CallHistory history) {
        return history.calls().stream().map(Court::told).collect(Collectors.joining("; "));
    }

    private static String told(Call call) {
        return "'" + call.thread() + "' " + call + " (from moment " + call.began() + " to " + call.ended() + ")";
    }
}
