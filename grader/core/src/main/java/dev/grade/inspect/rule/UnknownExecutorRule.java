package dev.grade.inspect.rule;

import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.judge.Hit;

/** A wait on an executor about which nothing is known. */
final class UnknownExecutorRule implements WaitRule {

    @Override
    public String id() {
        return "BLK903";
    }

    @Override
    public String title() {
        return "a wait on an executor that is not known";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.thread().kind() == RunsOn.Kind.UNKNOWN;
    }

    @Override
    public String waits(Hit hit) {
        return "and nothing in the sources tells which thread that is";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Name the executor in the exercise's settings, or mark it @BlockingExecutor or @NonBlockingExecutor";
    }
}
