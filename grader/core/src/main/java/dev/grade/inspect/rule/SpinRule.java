package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;
import dev.grade.inspect.sink.Weight;

/** Spinning. */
final class SpinRule implements WaitRule {

    @Override
    public String id() {
        return "BLK303";
    }

    @Override
    public String title() {
        return "busy-wait on a thread that others wait for";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.SLEEP && hit.sink().weight() == Weight.S;
    }

    @Override
    public String waits(Hit hit) {
        return "by running in circles";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Let whoever changes the state call you back, and drop the loop";
    }
}
