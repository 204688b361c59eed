package dev.grade.worker.stall;

import dev.grade.worker.load.ClassBook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches one check until its threads have ended or will never go on, and then says why. */
public final class Sentinel {
    private final ClassBook book;
    private final Lookout lookout;
    private final Scene scene;
    private final Watch watch;
    private @Nullable Judge poked;
    private Object markAtPoke = new Object();

    /** A sentinel for one check. */
    public Sentinel(ClassBook book, Lookout lookout, Canary canary, Scene scene) {
        this.book = book;
        this.lookout = lookout;
        this.scene = scene;
        this.watch = new Watch(lookout, canary);
    }

    /** Looks once; to be called every few tens of milliseconds. Present when the threads will never go on. */
    public Optional<Diagnosis> look() throws InterruptedException {
        Judge asked = poked;
        if (asked != null && wentOn()) {
            return Optional.of(asked.lostWakeup());
        }
        Optional<Hang> hang = watch.look(scene);
        if (hang.isEmpty()) {
            return Optional.empty();
        }
        if (asked != null) {
            return Optional.of(wentOn() ? asked.lostWakeup() : asked.byNeeds());
        }
        return judge(hang.get());
    }

    private Optional<Diagnosis> judge(Hang hang) {
        var judge = new Judge(book, lookout, hang);
        Optional<Diagnosis> known = judge.byOwners();
        if (known.isPresent() || scene.hasFailed()) {
            return Optional.of(known.orElseGet(judge::byNeeds));
        }
        markAtPoke = Watch.mark(scene);
        if (!Poke.poke(hang)) {
            return Optional.of(judge.byNeeds());
        }
        poked = judge;
        watch.forget(System.nanoTime());
        return Optional.empty();
    }

    /** To be asked when the check has ended: present if it did so only because of an experiment. */
    public Optional<Diagnosis> afterEnd() {
        return Optional.ofNullable(poked).map(Judge::lostWakeup);
    }

    private boolean wentOn() {
        return !Watch.mark(scene).equals(markAtPoke);
    }
}
