package dev.grade.inspect.rule;

/** A file that did not parse. */
final class UnreadFileRule implements CoverageRule {

    @Override
    public String id() {
        return "BLK902";
    }

    @Override
    public String title() {
        return "a file that was not read";
    }
}
