package dev.grade.worker.stress;

import dev.grade.api.Body;
import dev.grade.api.History;
import dev.grade.api.Round;
import dev.grade.api.Step;
import dev.grade.worker.history.Recording;
import dev.grade.worker.load.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One round as the check's method describes it. */
final class Plan implements Round {
    private final List<String> names = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<Recording> recordings = new ArrayList<>();
    private final Pulse pulse;
    private final long seed;
    private final SplittableRandom own;
    private @Nullable Body after;

    Plan(Pulse pulse, long seed) {
        this.pulse = pulse;
        this.seed = seed;
        this.own = new SplittableRandom(seed);
    }

    /** Both scenarios as one. */
    static Plan both(Plan one, Plan other) {
        var plan = new Plan(one.pulse, one.seed);
        for (Plan part : new Plan[]{one, other}) {
            plan.names.addAll(part.names);
            plan.bodies.addAll(part.bodies);
            plan.recordings.addAll(part.recordings);
        }
        plan.after = () -> {
            one.check();
            other.check();
        };
        return plan;
    }

    int size() {
        return bodies.size();
    }

    String name(int actor) {
        return names.get(actor);
    }

    Body body(int actor) {
        return bodies.get(actor);
    }

    long seed() {
        return seed;
    }

    void check() throws Throwable {
        Body body = after;
        if (body != null) {
            body.run();
        }
    }

    @Override
    public void thread(String name, Body body) {
        names.add(name);
        bodies.add(body);
    }

    @Override
    public void after(Body check) {
        after = check;
    }

    @Override
    public void repeat(int stress, int explore, Step step) throws Throwable {
        for (int index = 0; index < stress; index++) {
            step.run(index);
            pulse.beat();
        }
    }

    @Override
    public int times(int stress, int explore) {
        return stress;
    }

    @Override
    public Runnable hook(Runnable callback) {
        return () -> {
            pulse.beat();
            Noise.callback();
            callback.run();
            Noise.callback();
        };
    }

    @Override
    public IntConsumer hook(IntConsumer callback) {
        return number -> {
            pulse.beat();
            Noise.callback();
            callback.accept(number);
            Noise.callback();
        };
    }

    @Override
    public History history(Class<?> specification, Object... created) {
        var recording = new Recording(specification, created);
        recordings.add(recording);
        return recording;
    }

    /** What its threads called. */
    List<Recording> recordings() {
        return recordings;
    }

    @Override
    public RandomGenerator random() {
        // One stream a thread: a shared one would order the threads' memory, and hide what the check looks for.
        return () -> Thread.currentThread() instanceof ActorThread actor ? actor.random() : own.nextLong();
    }
}
