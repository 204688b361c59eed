package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;

/** Starting a process and waiting for it. */
final class ProcessRule implements WaitRule {

    @Override
    public String id() {
        return "BLK107";
    }

    @Override
    public String title() {
        return "waiting for a process";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.PROCESS;
    }

    @Override
    public String waits(Hit hit) {
        return "for the operating system or the process";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return wording.receiver("process") + ".onExit().thenAccept(ended -> ...)";
    }
}
