package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;

/** Code marked as blocking, by annotation or by the exercise. */
final class DeclaredBlockingRule implements WaitRule {

    @Override
    public String id() {
        return "BLK108";
    }

    @Override
    public String title() {
        return "call of code that is declared as blocking";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.DECLARED;
    }

    @Override
    public String waits(Hit hit) {
        return "by its own declaration";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "CompletableFuture.supplyAsync(() -> " + wording.receiver("it")
                + "..., blockingPool) and chain what follows";
    }
}
