package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;
import dev.grade.inspect.sink.Weight;

/** Name service requests. */
final class NameServiceRule implements WaitRule {

    @Override
    public String id() {
        return "BLK204";
    }

    @Override
    public String title() {
        return "looking up a name";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.NET && hit.sink().weight() == Weight.D;
    }

    @Override
    public String waits(Hit hit) {
        return "for the name service";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Look the name up on a pool for blocking work, or use InetSocketAddress.createUnresolved(...)";
    }
}
