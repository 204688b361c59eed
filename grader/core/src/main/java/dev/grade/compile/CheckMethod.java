package dev.grade.compile;

import dev.grade.exercise.CheckKind;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A method of a class of checks.
 *
 * @param annotations
 *            those that make it a check, such as {@code @Stress}
 * @param parameters
 *            the simple names of their types, in order
 */
record CheckMethod(String owner, String name, boolean isPrivate, List<String> annotations, List<String> parameters) {
    private static final String OURS = "Ldev/grade/api/";
    private static final List<String> ROUND = List.of("Round");
    private static final String JUNIT_TEST = "Lorg/junit/jupiter/api/Test;";

    static CheckMethod of(String owner, MethodModel method) {
        List<String> annotations = method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream()).map(Annotation::className)
                .map(name -> name.stringValue()).filter(name -> name.startsWith(OURS) || name.equals(JUNIT_TEST))
                .map(name -> "@" + name.substring(name.lastIndexOf('/') + 1, name.length() - 1)).toList();
        List<String> parameters = method.methodTypeSymbol().parameterList().stream().map(ClassDesc::displayName)
                .toList();
        return new CheckMethod(owner, method.methodName().stringValue(), method.flags().has(AccessFlag.PRIVATE),
                annotations, parameters);
    }

    /** Whether it can be run as a check of this kind. */
    boolean suits(CheckKind kind) {
        return !isPrivate && isAnnotated(kind) && isGiven(kind);
    }

    private boolean isAnnotated(CheckKind kind) {
        return annotations.stream().anyMatch(wanted(kind)::contains);
    }

    /** Whether it takes what a check of this kind is given. */
    private boolean isGiven(CheckKind kind) {
        return isOfRounds(kind) ? parameters.equals(ROUND) : Collections.disjoint(parameters, ROUND);
    }

    /** Whether it is played in rounds, which are described to a {@code Round}. */
    private static boolean isOfRounds(CheckKind kind) {
        return kind == CheckKind.EXPLORE || kind == CheckKind.STRESS;
    }

    /** What keeps it from being one. */
    String complaint(CheckKind kind) {
        if (isAnnotated(kind)) {
            return isPrivate
                    ? "is private, and so can't be run: leave 'private' out"
                    : "takes (" + String.join(", ", parameters) + "): a check of this kind takes " + (isOfRounds(kind)
                            ? "one Round, and nothing else"
                            : "no Round, but what it needs of Actors, Instruments and Processes");
        }
        String wanted = wanted(kind).getFirst();
        return annotations.isEmpty()
                ? "has no annotation: write " + wanted + " above it"
                : "has " + annotations.getFirst() + ": write " + wanted + ", or another kind";
    }

    /** The identifier that a check would need to name it. */
    String id() {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<String> wanted(CheckKind kind) {
        return switch (kind) {
            case FUNCTIONAL -> List.of("@Test");
            case EXPLORE -> List.of("@Explore");
            case STRESS -> List.of("@Stress");
            case SCALING -> List.of("@Scaling", "@Latency");
            case COMPILE, INSPECT -> throw new IllegalArgumentException("a check of the source has no method");
        };
    }
}
