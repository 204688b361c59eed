package dev.grade.inspect.rule;

import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.judge.Hit;

/** A wait under a class initialiser on a virtual thread. */
final class PinningRule implements WaitRule {

    @Override
    public String id() {
        return "BLK401";
    }

    @Override
    public String title() {
        return "a virtual thread that keeps its carrier";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.thread().kind() == RunsOn.Kind.VIRTUAL;
    }

    @Override
    public String waits(Hit hit) {
        return "inside a class initialiser, so its carrier thread is held";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Load the value before, or in a method that is called after the class is initialised";
    }
}
