package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;
import dev.grade.inspect.sink.Weight;

/** Locks, conditions and monitors. */
final class LockRule implements WaitRule {

    @Override
    public String id() {
        return "BLK103";
    }

    @Override
    public String title() {
        return "waiting for a lock";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.LOCK;
    }

    @Override
    public String waits(Hit hit) {
        return hit.sink().weight() == Weight.C ? "while another thread holds the lock" : "until another thread signals";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return hit.sink().weight() == Weight.C
                ? "Keep this state on one thread, or use an atomic or a ConcurrentHashMap instead of the lock"
                : "Let whoever signals complete a CompletableFuture, and chain what follows with thenRun(...)";
    }
}
