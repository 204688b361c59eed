package dev.grade.inspect.rule;

/** Something that a source can get wrong: one class, one message, one page in {@code grader/docs/rules}. */
public sealed interface Rule permits WaitRule, SourceRule, CoverageRule {

    /** The id, such as {@code BLK102}. */
    String id();

    /** The rule in a few words. */
    String title();
}
