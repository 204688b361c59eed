package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;

/** A task of a bounded pool waiting for a task of the same pool. */
final class SelfWaitRule implements WaitRule {

    @Override
    public String id() {
        return "BLK301";
    }

    @Override
    public String title() {
        return "a pool that waits for itself";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().name().equals("self-wait");
    }

    @Override
    public String waits(Hit hit) {
        return isEnd(hit)
                ? "for all tasks of this pool to end, itself among them"
                : "for a task that needs a thread of this very pool";
    }

    private static boolean isEnd(Hit hit) {
        String name = hit.site().known().name();
        return name.equals("close") || name.equals("awaitTermination");
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        if (isEnd(hit)) {
            return "Call shutdown(), which does not wait, or wait for the end outside the pool";
        }
        return "Chain the inner task: thenCompose(...) instead of waiting, or give it another pool";
    }
}
