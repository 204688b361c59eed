package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;

/** Joining a thread. */
final class ThreadJoinRule implements WaitRule {

    @Override
    public String id() {
        return "BLK106";
    }

    @Override
    public String title() {
        return "waiting for a thread to end";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.JOIN;
    }

    @Override
    public String waits(Hit hit) {
        return "until that thread ends";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Run the task with CompletableFuture.runAsync(task, executor) and chain what follows with thenRun(...)";
    }
}
