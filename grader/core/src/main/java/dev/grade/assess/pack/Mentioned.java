package dev.grade.assess.pack;

import dev.grade.assess.pack.ShownClasses.MethodName;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the constants of a class name.
 *
 * @param classes
 *            with {@code /}; also those in descriptors and signatures
 * @param methods
 *            methods that it may call, by the class that is named with them, with {@code /}
 */
record Mentioned(Set<String> classes, Set<Call> methods) {
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([^;<>:()\\[.]+)[;<]");

    /** A method as a call names it. */
    record Call(String owner, MethodName method) {
    }

    static Mentioned in(ClassModel type) {
        var mentioned = new Mentioned(new HashSet<>(), new HashSet<>());
        for (PoolEntry entry : type.constantPool()) {
            mentioned.add(entry);
        }
        return mentioned;
    }

    private void add(PoolEntry entry) {
        switch (entry) {
            case ClassEntry type -> classes.add(type.asInternalName());
            case MemberRefEntry member ->
                methods.add(new Call(member.owner().asInternalName(),
                        new MethodName(member.name().stringValue(), member.type().stringValue())));
            case Utf8Entry text -> {
                Matcher types = IN_DESCRIPTOR.matcher(text.stringValue());
                while (types.find()) {
                    classes.add(types.group(1));
                }
            }
            default -> {
                // made of those above
            }
        }
    }
}
