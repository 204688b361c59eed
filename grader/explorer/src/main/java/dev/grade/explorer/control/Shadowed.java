package dev.grade.explorer.control;

import org.jspecify.annotations.Nullable;

/** What the rewriter makes every class of the program implement, so that an object carries its fields' history. */
public interface Shadowed {
    /** The history, null before the first access. */
    @Nullable
    Object grade$history();

    /** Sets the history. */
    void grade$history(@Nullable Object history);
}
