package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;

/** Latches, barriers, phasers, semaphores and exchangers. */
final class SynchronizerRule implements WaitRule {

    @Override
    public String id() {
        return "BLK105";
    }

    @Override
    public String title() {
        return "waiting for other threads";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.SYNC;
    }

    @Override
    public String waits(Hit hit) {
        return "until the other threads arrive";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Let the last one complete a CompletableFuture (or use allOf), and chain what follows with thenRun(...)";
    }
}
