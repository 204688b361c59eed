package dev.grade.compile;

import dev.grade.exercise.Exercise;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.util.List;
import java.util.Map;

/**
 * An exercise with its compiled parts.
 *
 * @param template
 *            the classes of the template that a student fills in
 * @param support
 *            the classes given with the exercise, and the checks
 * @param owners
 *            the class that holds the method of each check, by the check's identifier
 */
public record PreparedExercise(Exercise exercise, List<ClassImage> template, List<ClassImage> support,
        Map<String, String> owners) {
    public PreparedExercise {
        template = List.copyOf(template);
        support = List.copyOf(support);
        owners = Map.copyOf(owners);
    }
}
