package dev.grade.admit;

import dev.grade.admit.Policy.Grant;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges entries of constant pools: bytecode can name nothing that does not stand there. */
final class EntryRule {
    private static final String SYNCHRONIZED = "synchronized";

    private final Policy policy;
    private final Cast cast;
    private final Platform platform = new Platform();

    EntryRule(Policy policy, Cast cast) {
        this.policy = policy;
        this.cast = cast;
    }

    /** What speaks against code that uses this entry. */
    Optional<Objection> judge(PoolEntry entry) {
        return switch (entry) {
            case ClassEntry type -> type(element(type.asInternalName()));
            case MemberRefEntry member -> member(member);
            case MethodTypeEntry type -> types(type.asSymbol());
            default -> Optional.empty();
        };
    }

    /** What speaks against code that takes the monitor of an object, which no entry tells of. */
    Optional<Objection> monitor() {
        return policy.grant(SYNCHRONIZED) == null
                ? Optional.of(new Objection("uses " + SYNCHRONIZED, policy.reason(SYNCHRONIZED, "")))
                : Optional.empty();
    }

    /** Whether the student wrote this class. */
    boolean isOwn(String name) {
        return cast.students().containsKey(name);
    }

    private Optional<Objection> type(String name) {
        return isAllowed(name)
                ? Optional.empty()
                : Optional.of(new Objection("uses " + shortName(name), reason(name, "")));
    }

    private Optional<Objection> types(MethodTypeDesc type) {
        List<ClassDesc> all = new ArrayList<>(type.parameterList());
        all.add(type.returnType());
        return all.stream().map(desc -> type(name(desc))).flatMap(Optional::stream).findFirst();
    }

    private Optional<Objection> member(MemberRefEntry member) {
        String internal = member.owner().asInternalName();
        if (internal.startsWith("[")) {
            return type(element(internal));
        }
        String owner = internal.replace('/', '.');
        List<String> outside = outside(owner, member);
        if (outside.isEmpty()) {
            return Optional.empty();
        }
        List<Class<?>> found = new ArrayList<>();
        for (String name : outside) {
            if (!isAllowed(name)) {
                return Optional.of(objection(member, name));
            }
            platform.type(name).flatMap(type -> platform.declaring(type, member)).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            return Optional.of(objection(member, outside.getFirst()));
        }
        return found.stream().filter(declaring -> !covers(owner, declaring, member)).findFirst()
                .map(declaring -> objection(member, declaring.getName()));
    }

    /**
     * Where the search for a member leaves the student's classes: nowhere if one of them declares it, else the nearest
     * supertypes from elsewhere.
     */
    private List<String> outside(String owner, MemberRefEntry member) {
        List<String> outside = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(owner));
        while (!left.isEmpty()) {
            String name = left.remove();
            if (!seen.add(name)) {
                continue;
            }
            ClassModel own = cast.open(name);
            if (own == null) {
                outside.add(name);
            } else if (declares(own, member)) {
                return List.of();
            } else {
                own.superclass().ifPresent(parent -> left.add(parent.asInternalName().replace('/', '.')));
                own.interfaces().forEach(face -> left.add(face.asInternalName().replace('/', '.')));
            }
        }
        return outside;
    }

    private static boolean declares(ClassModel type, MemberRefEntry member) {
        if (member instanceof FieldRefEntry) {
            return type.fields().stream().anyMatch(field -> field.fieldName().equalsString(member.name().stringValue())
                    && field.fieldType().equalsString(member.type().stringValue()));
        }
        return type.methods().stream().anyMatch(method -> method.methodName().equalsString(member.name().stringValue())
                && method.methodType().equalsString(member.type().stringValue()));
    }

    private boolean covers(String owner, Class<?> declaring, MemberRefEntry member) {
        Grant grant = policy.grant(declaring.getName());
        if (grant == null && platform.isThrowable(declaring.getName())) {
            grant = new Grant.AllBut(List.of());
        }
        if (grant == null && !Modifier.isPublic(declaring.getModifiers())) {
            // a public type's share of an implementation that nobody can name, as in StringBuilder.append
            grant = policy.grant(owner);
        }
        boolean named = grant != null && Policy.covers(grant, signature(member));
        boolean typesMatter = named && !(grant instanceof Grant.Linkage);
        return typesMatter ? parameters(member).allMatch(desc -> isAllowed(name(desc))) : named;
    }

    private boolean isAllowed(String name) {
        return name.isEmpty() || cast.open(name) != null
                || (!cast.isCheck(name) && (policy.grant(name) != null || platform.isThrowable(name)));
    }

    private Objection objection(MemberRefEntry member, String declaring) {
        String name = member.name().stringValue();
        String type = shortName(declaring);
        String use;
        if (member instanceof FieldRefEntry) {
            use = "uses " + type + "." + name;
        } else if (name.equals("<init>")) {
            use = "creates " + (type.matches("[AEIOU].*") ? "an " : "a ") + type;
        } else {
            use = "calls " + type + "." + name;
        }
        return new Objection(use, memberReason(member, declaring));
    }

    private String memberReason(MemberRefEntry member, String declaring) {
        if (policy.grant(declaring) != null) {
            Optional<String> culprit = parameters(member).map(EntryRule::name).filter(name -> !isAllowed(name))
                    .findFirst();
            if (culprit.isPresent()) {
                return reason(culprit.get(), "");
            }
        }
        return reason(declaring, member.name().stringValue());
    }

    private String reason(String type, String member) {
        return cast.isCheck(type)
                ? "an answer may not touch the checks. Remove it."
                : policy.reason(type, member);
    }

    private static Stream<ClassDesc> parameters(MemberRefEntry member) {
        if (member instanceof FieldRefEntry) {
            return Stream.of(ClassDesc.ofDescriptor(member.type().stringValue()));
        }
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(member.type().stringValue());
        return Stream.concat(type.parameterList().stream(),
                Stream.of(type.returnType()));
    }

    private static String signature(MemberRefEntry member) {
        if (member instanceof FieldRefEntry) {
            return member.name().stringValue();
        }
        return member.name().stringValue()
                + MethodTypeDesc.ofDescriptor(member.type().stringValue()).parameterList().stream()
                        .map(desc -> desc.isPrimitive() ? desc.displayName() : name(desc))
                        .collect(Collectors.joining(",", "(", ")"));
    }

    /** The binary name of a type or of an array's elements; empty for primitive types. */
    private static String name(ClassDesc type) {
        ClassDesc element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        String descriptor = element.descriptorString();
        return element.isPrimitive() ? "" : descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    private static String element(String internal) {
        return internal.startsWith("[") ? name(ClassDesc.ofDescriptor(internal)) : internal.replace('/', '.');
    }

    private static String shortName(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
