package dev.grade.compile;

import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.input.BadInput;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.lang.classfile.ClassFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the method of each check among the compiled checks, and what an author forgot on the one side or the other. */
final class CheckOwners {
    private final Exercise exercise;
    private final List<CheckMethod> methods;

    private CheckOwners(Exercise exercise, List<CheckMethod> methods) {
        this.exercise = exercise;
        this.methods = methods;
    }

    /**
     * The class of each check's method, by the check's identifier.
     *
     * @throws BadInput
     *             if a check has no such method, or a method of that kind no check
     */
    static Map<String, String> of(Exercise exercise, List<ClassImage> classes) {
        Map<String, byte[]> byName = classes.stream()
                .collect(Collectors.toMap(ClassImage::name, ClassImage::bytes, (first, _) -> first));
        List<CheckMethod> methods = exercise.checkClasses().stream().flatMap(name -> {
            byte[] bytes = byName.get(name);
            if (bytes == null) {
                throw new BadInput("The exercise " + exercise.id() + " names the class of checks '" + name
                        + "', but its folder checks holds no such class.");
            }
            return ClassFile.of().parse(bytes).methods().stream().map(method -> CheckMethod.of(name, method));
        }).toList();
        return new CheckOwners(exercise, methods).owners();
    }

    private Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (CheckSpec check : exercise.checks()) {
            if (check.kind() != CheckKind.INSPECT) {
                CheckMethod method = method(check);
                owners.put(check.id(), method.owner());
                named.add(check.methodName());
            }
        }
        methods.stream()
                .filter(method -> isWhole() && !method.annotations().isEmpty() && !named.contains(method.name()))
                .findFirst()
                .ifPresent(forgotten -> {
                    throw new BadInput("The exercise " + exercise.id() + " has the check " + forgotten.owner() + "."
                            + forgotten.name() + " with " + forgotten.annotations().getFirst()
                            + ", and no [[check]] names it: add one with id = \"" + forgotten.id()
                            + "\", or it never runs.");
                });
        return owners;
    }

    /** Whether it lies here as its author wrote it, and not as some of its checks in a take-home. */
    private boolean isWhole() {
        return !exercise.checkSources().isEmpty();
    }

    private CheckMethod method(CheckSpec check) {
        List<CheckMethod> found = methods.stream().filter(method -> method.name().equals(check.methodName())).toList();
        if (found.isEmpty()) {
            throw new BadInput("The exercise " + exercise.id() + " names a check '" + check.id()
                    + "', but none of its check classes has a method " + check.methodName() + ".");
        }
        CheckMethod likeliest = found.stream().filter(method -> !method.annotations().isEmpty()).findFirst()
                .orElse(found.getFirst());
        return found.stream().filter(method -> method.suits(check.kind())).findFirst()
                .orElseThrow(() -> new BadInput("The exercise " + exercise.id() + " says that its check '" + check.id()
                        + "' is " + check.kind().id() + ", but " + likeliest.owner() + "." + likeliest.name() + " "
                        + likeliest.complaint(check.kind()) + "."));
    }
}
