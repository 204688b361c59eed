package dev.grade.run;

import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.WorkOrder.Planned;
import java.util.List;
import java.util.Optional;

/** Follows what a worker says against the plan it was given. */
final class Dialogue {
    private final List<Planned> plan;
    private int next;
    private boolean ready;
    private boolean started;
    private boolean begun;

    Dialogue(List<Planned> plan) {
        this.plan = plan;
    }

    /** The check that is running, or that would be the next to run. */
    String current() {
        return plan.get(Math.min(next, plan.size() - 1)).id();
    }

    /** Whether any check has started, and with it the student's code. */
    boolean begun() {
        return begun;
    }

    /** What is wrong with this message at this point, if anything. */
    Optional<String> hear(Message message) {
        return switch (message) {
            case Message.Ready said -> {
                boolean right = !ready;
                ready = true;
                yield complaint(right, "it started twice");
            }
            case Message.Started(String id) -> {
                boolean right = ready && !started && next < plan.size() && plan.get(next).id().equals(id);
                started |= right;
                begun |= right;
                yield complaint(right, "check '" + id + "' started out of turn");
            }
            case Message.Observed(String id, _) -> complaint(
                    started && next < plan.size() && plan.get(next).id().equals(id),
                    "check '" + id + "' told of calls out of turn");
            case Message.Waited(String id, _) -> complaint(
                    started && next < plan.size() && plan.get(next).id().equals(id),
                    "check '" + id + "' told of waits out of turn");
            case Message.Ended ended -> {
                boolean right = started && next < plan.size() && plan.get(next).id().equals(ended.checkId());
                if (right) {
                    started = false;
                    next++;
                }
                yield complaint(right, "check '" + ended.checkId() + "' ended out of turn");
            }
            case Message.Bye() -> complaint(next == plan.size() && !started, "it ended before all checks had run");
        };
    }

    private static Optional<String> complaint(boolean right, String text) {
        return right ? Optional.empty() : Optional.of(text);
    }
}
