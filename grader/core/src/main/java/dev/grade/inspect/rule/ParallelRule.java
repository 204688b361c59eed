package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;

/** Parallel streams and array operations. */
final class ParallelRule implements WaitRule {

    @Override
    public String id() {
        return "BLK302";
    }

    @Override
    public String title() {
        return "fan-out to the common pool";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.PARALLEL;
    }

    @Override
    public String waits(Hit hit) {
        return "until all parts are done";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Use a sequential stream, or run the whole computation on a pool of its own";
    }
}
