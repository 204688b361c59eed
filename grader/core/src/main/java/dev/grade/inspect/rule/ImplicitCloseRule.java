package dev.grade.inspect.rule;

import dev.grade.inspect.flow.Site;
import dev.grade.inspect.judge.Hit;

/** The end of a try with resources. */
final class ImplicitCloseRule implements WaitRule {

    @Override
    public String id() {
        return "BLK304";
    }

    @Override
    public String title() {
        return "a close that waits";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.site().kind() == Site.Kind.CLOSE;
    }

    @Override
    public String waits(Hit hit) {
        return "at the closing brace, where close() is called";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Close it where waiting is fine, or call shutdown() and go on with awaitTermination on another thread";
    }
}
