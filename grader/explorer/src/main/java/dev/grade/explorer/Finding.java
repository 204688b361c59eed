package dev.grade.explorer;

import dev.grade.api.BugClass;
import java.util.List;

/**
 * What a failing schedule shows, told for the one who wrote the program.
 *
 * @param bugClass
 *            what kind of bug it is
 * @param message
 *            one sentence
 * @param story
 *            one paragraph: who did what, in which order
 * @param steps
 *            the interleaving, context switches and shared accesses only
 * @param waiting
 *            the threads that don't go on
 * @param cycle
 *            the names of threads that wait for each other in a circle
 * @param accesses
 *            for a race, its two accesses
 * @param preemptions
 *            how many times a thread had to be interrupted
 * @param needs
 *            what the schedule needs besides, such as a wake-up without a signal
 * @param output
 *            what the program printed in this schedule
 * @param trace
 *            plays it again
 */
public record Finding(BugClass bugClass, String message, String story, List<StoryStep> steps, List<Waiting> waiting,
        List<String> cycle, List<StoryStep> accesses, int preemptions, List<String> needs, String output, Trace trace) {
    public Finding {
        steps = List.copyOf(steps);
        waiting = List.copyOf(waiting);
        cycle = List.copyOf(cycle);
        accesses = List.copyOf(accesses);
        needs = List.copyOf(needs);
    }

    /**
     * One step of an interleaving.
     *
     * @param thread
     *            the thread's name
     * @param file
     *            the source file
     * @param line
     *            the source line
     * @param op
     *            what it does, such as {@code write Counter.value}
     * @param object
     *            to which object, such as {@code Account 1}, or an empty string
     * @param holds
     *            the locks it holds
     */
    public record StoryStep(String thread, String file, int line, String op, String object, List<String> holds) {
        public StoryStep {
            holds = List.copyOf(holds);
        }
    }

    /**
     * A thread that does not go on.
     *
     * @param thread
     *            its name
     * @param action
     *            such as {@code waits to lock}
     * @param object
     *            for what
     * @param holder
     *            who holds it, or an empty string
     * @param holds
     *            what it holds itself
     */
    public record Waiting(String thread, String file, int line, String action, String object, String holder,
            List<String> holds) {
        public Waiting {
            holds = List.copyOf(holds);
        }
    }
}
