package dev.grade.assess.pack;

import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.input.BadInput;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The classes of an exercise's checks without what only hidden checks need: no method of a hidden check, nothing that only
 * such methods call, and no name or text of theirs. Begins with the shown checks and adds what the classes that are left
 * refer to, until nothing is missing.
 */
final class ShownClasses {
    private final PreparedExercise prepared;
    private final Map<String, ClassModel> all = new HashMap<>();
    /** Also the classes that the checks are compiled against. */
    private final Map<String, byte[]> known = new HashMap<>();
    private final Set<String> hiddenMethods;
    private final Set<String> shownMethods;
    private final Set<String> kept = new HashSet<>();
    private final Set<MethodName> called = new HashSet<>();

    /** A method's name and descriptor, in whatever class. */
    record MethodName(String name, String descriptor) {
    }

    private ShownClasses(PreparedExercise prepared) {
        this.prepared = prepared;
        prepared.template().forEach(image -> known.put(image.name().replace('.', '/'), image.bytes()));
        for (ClassImage image : prepared.support()) {
            known.put(image.name().replace('.', '/'), image.bytes());
            if (image.origin() == Origin.CHECK) {
                all.put(image.name().replace('.', '/'), ClassFile.of().parse(image.bytes()));
            }
        }
        hiddenMethods = methods(true);
        shownMethods = methods(false);
    }

    /**
     * The bytes of each class that is left, by its name with {@code /}.
     *
     * @throws BadInput
     *             if a shown check can't do without a hidden one
     */
    static SortedMap<String, byte[]> of(PreparedExercise prepared) {
        return new ShownClasses(prepared).shake();
    }

    private Set<String> methods(boolean hidden) {
        return prepared.exercise().checks().stream()
                .filter(check -> check.hidden() == hidden && check.kind() != CheckKind.INSPECT)
                .map(CheckSpec::methodName).collect(Collectors.toSet());
    }

    private SortedMap<String, byte[]> shake() {
        for (CheckSpec check : prepared.exercise().checks()) {
            String owner = prepared.owners().get(check.id());
            if (owner != null && !check.hidden()) {
                kept.add(owner.replace('.', '/'));
            }
        }
        SortedMap<String, byte[]> classes;
        int before;
        do {
            before = kept.size() + called.size();
            classes = cut();
            classes.values().forEach(this::follow);
        } while (kept.size() + called.size() > before);
        requireNoTrace(classes);
        return classes;
    }

    private SortedMap<String, byte[]> cut() {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        var cutter = new ClassCutter(known, name -> all.containsKey(name) && !kept.contains(name), this::keeps);
        for (String name : kept) {
            classes.put(name, cutter.cut(Objects.requireNonNull(all.get(name))));
        }
        return classes;
    }

    private void follow(byte[] bytes) {
        var mentioned = Mentioned.in(ClassFile.of().parse(bytes));
        mentioned.classes().stream().filter(all::containsKey).forEach(kept::add);
        mentioned.methods().stream().filter(call -> all.containsKey(call.owner())).map(Mentioned.Call::method)
                .forEach(called::add);
    }

    private boolean keeps(ClassModel type, MethodModel method) {
        String name = method.methodName().stringValue();
        boolean holdsChecks = prepared.exercise().checkClasses().contains(binaryName(type));
        if (holdsChecks && shownMethods.contains(name)) {
            return true;
        }
        if (called.contains(new MethodName(name, method.methodType().stringValue()))) {
            return true;
        }
        if (holdsChecks && hiddenMethods.contains(name)) {
            return false;
        }
        return new Unasked(type, holdsChecks).needs(method);
    }

    private static String binaryName(ClassModel type) {
        return type.thisClass().asInternalName().replace('/', '.');
    }

    /** What shown and hidden checks share by the name of a hidden one is the author's to decide about. */
    private void requireNoTrace(SortedMap<String, byte[]> classes) {
        for (var left : classes.entrySet()) {
            ClassModel type = ClassFile.of().parse(left.getValue());
            for (CheckSpec check : prepared.exercise().checks()) {
                boolean hidden = check.hidden() && hiddenMethods.contains(check.methodName())
                        && !shownMethods.contains(check.methodName());
                if (hidden && prepared.exercise().checkClasses().contains(binaryName(type))
                        && type.methods().stream().anyMatch(method -> belongs(method, check.methodName()))) {
                    throw new BadInput("The exercise " + prepared.exercise().id() + " hides the check '" + check.id()
                            + "', but a check that it shows uses its method " + check.methodName()
                            + "; show both (hidden = false) or hide both.");
                }
            }
        }
    }

    private static boolean belongs(MethodModel method, String check) {
        String name = method.methodName().stringValue();
        return name.equals(check) || name.startsWith("lambda$" + check + "$");
    }
}
