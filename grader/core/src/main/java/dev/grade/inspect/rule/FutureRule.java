package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;

/** Waiting for a future, an executor or a request. */
final class FutureRule implements WaitRule {

    @Override
    public String id() {
        return "BLK102";
    }

    @Override
    public String title() {
        return "blocking wait for a result";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.FUTURE;
    }

    @Override
    public String waits(Hit hit) {
        return "until the result is there";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return wording.receiver("future")
                + ".thenAccept(result -> ...) instead of waiting: put what follows into the lambda";
    }
}
