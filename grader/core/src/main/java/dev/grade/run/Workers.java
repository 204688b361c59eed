package dev.grade.run;

import dev.grade.fork.confine.Confinement;
import dev.grade.fork.confine.Survey;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts workers, some of them before they are needed, so that a JVM starts while another still works, and keeps those that
 * can do more. For one run of one submission.
 */
final class Workers implements AutoCloseable {
    private Confinement confinement;
    private final Map<Kind, Worker> waiting = new HashMap<>();

    private record Kind(WorkerProgram program, boolean quickStart) {
    }

    Workers(Confinement confinement) {
        this.confinement = confinement;
    }

    /** From now on workers may start further JVMs; those that wait already may not. */
    synchronized void allowPeers() {
        close();
        confinement = Survey.withPeers(confinement);
    }

    /** Starts a worker that waits for its order. */
    synchronized void startAhead(WorkerProgram program, boolean quickStart) {
        Worker ignored = waiting.computeIfAbsent(new Kind(program, quickStart),
                kind -> Worker.start(program, confinement, quickStart));
    }

    /** Takes back a worker that has done all that it was to do, for further checks of the same order. */
    synchronized void spare(WorkerProgram program, boolean quickStart, Worker worker) {
        worker.rest();
        Worker other = waiting.put(new Kind(program, quickStart), worker);
        if (other != null) {
            other.close();
        }
    }

    /** A worker for one order, or one that has done its order's checks so far; whoever takes it closes it. */
    synchronized Worker take(WorkerProgram program, boolean quickStart) {
        Worker ready = waiting.remove(new Kind(program, quickStart));
        return ready != null ? ready : Worker.start(program, confinement, quickStart);
    }

    /** Ends those that nobody took. */
    @Override
    public synchronized void close() {
        waiting.values().forEach(Worker::close);
        waiting.clear();
    }
}
