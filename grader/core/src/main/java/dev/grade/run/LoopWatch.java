package dev.grade.run;

import dev.grade.worker.protocol.Wait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The waits that workers saw on threads that serve others. Only ever evidence beside a finding. */
public final class LoopWatch {
    private static final int MOST_PLACES = 64;

    private final List<String> loops;
    private final Map<String, Wait> seen = new LinkedHashMap<>();

    /**
     * Watches the threads of these names.
     *
     * @param loops
     *            names of threads; empty to watch nothing
     */
    public LoopWatch(List<String> loops) {
        this.loops = List.copyOf(loops);
    }

    /** Watches nothing. */
    static LoopWatch none() {
        return new LoopWatch(List.of());
    }

    List<String> loops() {
        return loops;
    }

    // What a worker says is data: a place that nobody asked for is left out, and so is what is too much.
    void add(List<Wait> waits) {
        for (Wait wait : waits) {
            String place = wait.file() + ":" + wait.line() + ":" + wait.call();
            boolean sane = loops.contains(wait.thread()) && wait.line() > 0 && wait.count() > 0 && wait.nanos() >= 0;
            if (sane && (seen.size() < MOST_PLACES || seen.containsKey(place))) {
                seen.merge(place, wait, Wait::plus);
            }
        }
    }

    /** What was seen so far, each place once. */
    public List<Wait> seen() {
        return new ArrayList<>(seen.values());
    }
}
