package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;

/** Blocking operations of queues. */
final class QueueRule implements WaitRule {

    @Override
    public String id() {
        return "BLK104";
    }

    @Override
    public String title() {
        return "waiting for a queue";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.QUEUE;
    }

    @Override
    public String waits(Hit hit) {
        return "while the queue is empty or full";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Use " + wording.receiver("queue") + ".poll() or offer(e), and go on when the other side tells you";
    }
}
