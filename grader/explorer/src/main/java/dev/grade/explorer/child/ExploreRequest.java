package dev.grade.explorer.child;

import dev.grade.explorer.ExploreOptions;
import java.util.List;
import java.util.Optional;

/**
 * What the exploring child is to do.
 *
 * @param classes
 *            all class files to run under control
 * @param mainClass
 *            binary name of the class to start
 * @param arguments
 *            what its {@code main} gets
 * @param options
 *            how much to explore
 * @param trace
 *            the trace to play instead of exploring, as text
 */
public record ExploreRequest(List<byte[]> classes, String mainClass, List<String> arguments, ExploreOptions options,
        Optional<String> trace) {
    public ExploreRequest {
        classes = List.copyOf(classes);
        arguments = List.copyOf(arguments);
    }
}
