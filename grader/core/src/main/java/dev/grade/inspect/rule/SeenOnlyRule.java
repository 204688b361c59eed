package dev.grade.inspect.rule;

/** A wait that the checks saw on a thread that serves others, and that no source shows. */
final class SeenOnlyRule implements CoverageRule {

    @Override
    public String id() {
        return "BLK904";
    }

    @Override
    public String title() {
        return "a wait that was only seen";
    }
}
