package dev.grade.explorer.search;

import dev.grade.explorer.control.Chooser;
import dev.grade.explorer.control.Engine;
import dev.grade.explorer.control.Recorder;
import org.jspecify.annotations.Nullable;

/** Runs the program once under a chooser. */
@FunctionalInterface
public interface Runs {
    /** Runs one schedule from fresh state. */
    Engine.Result run(Chooser chooser, long limit, @Nullable Recorder recorder);
}
