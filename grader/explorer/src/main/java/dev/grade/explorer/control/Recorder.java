package dev.grade.explorer.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what each thread does in one schedule, for the story. */
public final class Recorder {
    private static final int MAX_STEPS = 200_000;
    /** So many are written down one by one; of what follows, where threads take turns. */
    private static final int FIRST_STEPS = 190_000;
    private static final int AFTER_A_TURN = 64;

    /**
     * One step.
     *
     * @param thread
     *            the thread's number
     * @param name
     *            the thread's name
     * @param site
     *            where it was
     * @param object
     *            what it used there, as a label
     * @param holds
     *            the locks it held
     * @param call
     *            the call that led there, where the site itself is in a file that was given
     */
    public record Step(int thread, String name, int site, String object, List<String> holds, @Nullable GivenCall call) {
    }

    private final List<Step> steps = new ArrayList<>();
    private final Set<String> given;
    private boolean early;
    private int last = -1;
    private int since;

    /** Looks for the caller of what is in these source files. */
    public Recorder(Set<String> given) {
        this.given = Set.copyOf(given);
    }

    void step(Schedule schedule, Fiber f, int site) {
        since = f.id == last ? since + 1 : 0;
        last = f.id;
        if (steps.size() < (since < AFTER_A_TURN ? MAX_STEPS : FIRST_STEPS)) {
            String object = f.receiver == null ? "" : schedule.places.label(f.receiver);
            steps.add(new Step(f.id, f.name(), site, object,
                    f.holds(schedule.objects::label),
                    given.contains(schedule.code.site(site).file()) ? GivenCall.ofThisThread(given) : null));
        }
    }

    void end(Schedule schedule) {
        early = schedule.time.early;
    }

    /** Whether a wait ended before its time, while others could go on. */
    public boolean sawEarlyWaits() {
        return early;
    }

    /** What was written down, in order. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
