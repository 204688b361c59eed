package dev.grade.inspect.rule;

/** Calls that nobody could explain. */
final class UnresolvedCallRule implements CoverageRule {

    @Override
    public String id() {
        return "BLK901";
    }

    @Override
    public String title() {
        return "calls that could not be resolved";
    }
}
