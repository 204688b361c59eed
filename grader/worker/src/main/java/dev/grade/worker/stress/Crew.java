package dev.grade.worker.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The actors' threads. They are started once and parked between trials, so that a round costs no thread start. */
final class Crew implements AutoCloseable {
    private final List<ActorThread> actors = new CopyOnWriteArrayList<>();

    /** Starts the trial on as many threads as it needs, but for the one with the number {@code late}. */
    void begin(Trial trial, int late) {
        while (actors.size() < trial.actors()) {
            var actor = new ActorThread(actors.size());
            actors.add(actor);
            actor.setDaemon(true);
            actor.start();
        }
        for (int part = 0; part < trial.actors(); part++) {
            if (part != late) {
                actors.get(part).begin(trial);
            }
        }
    }

    /** Starts the one that was left out. */
    void beginLate(Trial trial, int late) {
        if (late < trial.actors()) {
            actors.get(late).begin(trial);
        }
    }

    List<ActorThread> actors() {
        return new ArrayList<>(actors);
    }

    @Override
    public void close() {
        actors.forEach(ActorThread::close);
    }
}
