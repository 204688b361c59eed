package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;
import dev.grade.inspect.sink.Weight;

/** Sockets, channels and connections. */
final class SocketRule implements WaitRule {

    @Override
    public String id() {
        return "BLK203";
    }

    @Override
    public String title() {
        return "network access";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.NET && hit.sink().weight() != Weight.D;
    }

    @Override
    public String waits(Hit hit) {
        return "for the network";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Use HttpClient.sendAsync, an AsynchronousSocketChannel, or a pool for blocking work";
    }
}
