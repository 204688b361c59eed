package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;

/** Reading the console. */
final class ConsoleRule implements WaitRule {

    @Override
    public String id() {
        return "BLK206";
    }

    @Override
    public String title() {
        return "waiting for the keyboard";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.IO && isConsole(hit);
    }

    static boolean isConsole(Hit hit) {
        return hit.sink().owner().equals("java.io.Console") || hit.sink().owner().equals("java.lang.IO");
    }

    @Override
    public String waits(Hit hit) {
        return "for somebody to type a line";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Read on a thread of its own and post each line to the loop";
    }
}
