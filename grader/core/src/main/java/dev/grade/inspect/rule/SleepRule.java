package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;
import dev.grade.inspect.sink.Weight;

/** Sleeping and parking. */
final class SleepRule implements WaitRule {

    @Override
    public String id() {
        return "BLK101";
    }

    @Override
    public String title() {
        return "sleep on a thread that others wait for";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.SLEEP && hit.sink().weight() != Weight.S;
    }

    @Override
    public String waits(Hit hit) {
        return "until the time is over";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Instead of sleeping `" + wording.argument("the time")
                + "`, continue later: CompletableFuture.delayedExecutor("
                + wording.argument("time") + ", TimeUnit.MILLISECONDS).execute(() -> ...)";
    }
}
