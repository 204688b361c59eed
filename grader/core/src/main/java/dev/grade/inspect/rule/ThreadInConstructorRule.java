package dev.grade.inspect.rule;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import java.util.Set;
import java.util.function.Consumer;

/** A thread that is started before its object is finished. */
final class ThreadInConstructorRule implements SourceRule {

    @Override
    public String id() {
        return "CON109";
    }

    @Override
    public String title() {
        return "thread started in a constructor";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.eachCall("java.lang.Thread", Set.of("start", "startVirtualThread"), site -> judge(site, findings));
        code.eachCall("java.lang.Thread.Builder", Set.of("start"), site -> judge(site, findings));
    }

    private void judge(Site site, Consumer<Finding> findings) {
        Function.Kind kind = site.in().kind();
        if (kind == Function.Kind.CONSTRUCTOR || kind == Function.Kind.INSTANCE) {
            findings.accept(warning(site.place(), "The thread starts while the object is still being made.",
                    "It can see fields that are not set yet, even final ones, and methods of a subclass that is not there "
                            + "yet.",
                    "Start it in a method start(), or in a static factory behind the constructor"));
        }
    }
}
