package dev.grade.admit;

import dev.grade.admit.Uses.Use;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which methods of the student's classes anything can call. It goes by names alone, so it takes too many for called, never
 * too few, but for calls by reflection; and a method that it takes for dead loses its body, so that a mistake here can
 * make an answer fail, and never lets it do what it must not.
 */
final class Reach {
    private final Cast cast;
    private final Platform platform = new Platform();
    private final Set<String> classes = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<MethodModel> live = new HashSet<>();
    private final Map<MethodModel, List<Use>> uses = new HashMap<>();

    /** Starts from what the checks and the classes given refer to, and from the template. */
    Reach(Cast cast, Collection<ClassImage> support, Collection<ClassImage> template) {
        this.cast = cast;
        for (ClassImage image : support) {
            ClassFile.of().parse(image.bytes()).constantPool().forEach(this::refer);
        }
        for (ClassImage image : template) {
            classes.add(image.name());
            ClassFile.of().parse(image.bytes()).methods()
                    .forEach(method -> names.add(method.methodName().stringValue()));
        }
        while (grows()) {
            // until nothing new can be called
        }
    }

    boolean isLive(MethodModel method) {
        return live.contains(method);
    }

    boolean isLive(ClassModel type) {
        return classes.contains(name(type));
    }

    private boolean grows() {
        int before = live.size() + classes.size() + names.size();
        for (ClassModel type : cast.students().values()) {
            if (isLive(type)) {
                supertypes(type).forEach(classes::add);
                for (MethodModel method : type.methods()) {
                    if (!live.contains(method) && called(type, method)) {
                        live.add(method);
                        uses.computeIfAbsent(method, Uses::of).forEach(use -> refer(use.entry()));
                    }
                }
            }
        }
        return live.size() + classes.size() + names.size() > before;
    }

    private boolean called(ClassModel type, MethodModel method) {
        String name = method.methodName().stringValue();
        return name.startsWith("<") || names.contains(name) || overrides(type, name, new HashSet<>());
    }

    /** Whether code that we do not see, in the JDK, can call a method of this name. */
    private boolean overrides(ClassModel type, String name, Set<String> seen) {
        for (String parent : supertypes(type)) {
            ClassModel own = cast.students().get(parent);
            if (own != null && seen.add(parent)) {
                if (overrides(own, name, seen)) {
                    return true;
                }
            } else if (own == null && (cast.isTaken(parent)
                    || platform.type(parent).filter(found -> platform.hasMethod(found, name)).isPresent())) {
                return true;
            }
        }
        return false;
    }

    private void refer(PoolEntry entry) {
        switch (entry) {
            case ClassEntry type -> classes.add(elementName(type.asInternalName()));
            case MemberRefEntry member -> {
                classes.add(elementName(member.owner().asInternalName()));
                names.add(member.name().stringValue());
            }
            default -> {
                // names no method
            }
        }
    }

    private static List<String> supertypes(ClassModel type) {
        List<String> all = new ArrayList<>();
        type.superclass().ifPresent(parent -> all.add(elementName(parent.asInternalName())));
        type.interfaces().forEach(face -> all.add(elementName(face.asInternalName())));
        return all;
    }

    private static String name(ClassModel type) {
        return elementName(type.thisClass().asInternalName());
    }

    private static String elementName(String internal) {
        String element = internal.substring(internal.lastIndexOf('[') + 1);
        boolean array = element.length() < internal.length() && element.startsWith("L");
        return (array ? element.substring(1, element.length() - 1) : element).replace('/', '.');
    }
}
