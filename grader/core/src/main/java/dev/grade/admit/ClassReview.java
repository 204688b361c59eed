package dev.grade.admit;

import dev.grade.admit.Uses.Use;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks through one class of the student for what is not allowed. */
final class ClassReview {
    private final ClassModel type;
    private final EntryRule rule;
    private final Map<PoolEntry, Optional<Objection>> judged = new HashMap<>();
    private final String file;

    ClassReview(ClassModel type, EntryRule rule) {
        this.type = type;
        this.rule = rule;
        this.file = file(type);
    }

    /** The source file, or the class where none is known. */
    static String file(ClassModel type) {
        return type.findAttribute(Attributes.sourceFile()).map(source -> source.sourceFile().stringValue())
                .orElseGet(() -> type.thisClass().asInternalName().replace('/', '.'));
    }

    /** Whether there is nothing to object to, seen without reading any code; most classes end here. */
    boolean isClean() {
        for (PoolEntry entry : type.constantPool()) {
            if (rule.judge(entry).isPresent() || !OpensField.objections(entry).isEmpty()) {
                return false;
            }
        }
        boolean noMonitors = rule.monitor().isEmpty();
        return type.methods().stream().allMatch(
                method -> forbiddenKind(method).isEmpty() && (noMonitors || Monitors.lines(method).isEmpty()));
    }

    /** What the class itself does that is not allowed, whatever its methods do. */
    List<Violation> ofClass() {
        List<ClassEntry> parents = new ArrayList<>(type.interfaces());
        type.superclass().ifPresent(parents::add);
        return parents.stream().map(rule::judge).flatMap(Optional::stream)
                .map(objection -> objection.at(file, firstLine())).toList();
    }

    /** What a method does that is not allowed, each thing once a line. */
    List<Violation> of(MethodModel method) {
        List<Violation> violations = new ArrayList<>();
        forbiddenKind(method).ifPresent(objection -> violations.add(objection.at(file, firstLine(method))));
        rule.monitor().ifPresent(objection -> Monitors.lines(method).stream()
                .map(line -> objection.at(file, line > 0 ? line : firstLine(method))).forEach(violations::add));
        for (Use use : Uses.of(method)) {
            List<Objection> opened = mayOpen(use) ? List.of() : OpensField.objections(use.entry());
            Stream.concat(judged.computeIfAbsent(use.entry(), rule::judge).stream(), opened.stream())
                    .map(objection -> objection.at(file, use.line()))
                    .filter(violation -> !violations.contains(violation)).forEach(violations::add);
        }
        return violations;
    }

    private boolean mayOpen(Use use) {
        return !use.opened().isEmpty() && (!OpensField.opensAll(use.entry()) || rule.isOwn(use.opened()));
    }

    private static Optional<Objection> forbiddenKind(MethodModel method) {
        String name = method.methodName().stringValue();
        if (method.flags().has(AccessFlag.NATIVE)) {
            return Optional.of(new Objection("declares the native method " + name,
                    "exercises may not use native code. Write the method in Java."));
        }
        boolean finalizer = name.equals("finalize") && method.methodType().equalsString("()V")
                && !method.flags().has(AccessFlag.STATIC);
        return finalizer
                ? Optional.of(new Objection("declares finalize()",
                        "the JVM never calls it here. Remove it, and use try with resources."))
                : Optional.empty();
    }

    private int firstLine() {
        return type.methods().stream().mapToInt(ClassReview::firstLine).filter(line -> line > 0).min().orElse(0);
    }

    private static int firstLine(MethodModel method) {
        return Uses.of(method).stream().mapToInt(Use::line).filter(line -> line > 0).findFirst().orElse(0);
    }
}
