package dev.grade.compile.child;

import static java.lang.constant.ConstantDescs.INIT_NAME;

import dev.grade.compile.child.Fitter.Fitted;
import dev.grade.compile.child.MemoryFiles.Output;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.Superclass;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A student's own version of an exception that is given with the exercise, such as one that need not be declared, or
 * that is made of a reason in place of a text. Checks catch the given one, so the student's becomes one: the given one
 * takes the place of the JDK's exception that it extends. Whether it must be declared matters to a compiler only.
 */
final class OwnExceptions {
    private static final String OF_THE_LANGUAGE = "java/lang/";

    private final Map<String, ClassModel> given = new HashMap<>();

    /** Knows the exceptions among these classes, which are given with the exercise. */
    OwnExceptions(Collection<Output> classes) {
        for (Output output : classes) {
            ClassModel model = ClassFile.of().parse(output.bytes());
            String name = Hierarchy.name(model.thisClass());
            if (!name.contains("$") && model.superclass().map(Hierarchy::name)
                    .filter(parent -> PlatformTypes.isSubtype(parent, Throwable.class.getName())).isPresent()) {
                given.put(simple(name), model);
            }
        }
    }

    /** The simple names of the exceptions that are given. */
    Set<String> names() {
        return given.keySet();
    }

    /** Whether each version among a student's classes, by binary name, can become a kind of what is given. */
    boolean suit(Map<String, Output> classes) {
        return classes.entrySet().stream().allMatch(type -> original(type.getKey())
                .map(given -> parent(ClassFile.of().parse(type.getValue().bytes()), given).isPresent()).orElse(true));
    }

    /** A student's classes under their new names, each version that can be one as a kind of what is given. */
    List<Fitted> fit(Map<String, Output> classes, Fitter fitter) {
        return classes.entrySet().stream().map(type -> {
            Fitted fitted = fitter.fit(Map.of(type.getKey(), type.getValue())).getFirst();
            return original(type.getKey()).flatMap(given -> below(given, fitted)).orElse(fitted);
        }).toList();
    }

    private Optional<ClassModel> original(String name) {
        return Optional.ofNullable(given.get(simple(name)));
    }

    private static Optional<Fitted> below(ClassModel given, Fitted version) {
        ClassModel model = ClassFile.of().parse(version.bytes());
        return parent(model, given)
                .map(parent -> new Fitted(version.name(), below(given, model, parent), version.file()));
    }

    /** The JDK's exception that a version extends, if the given one can take its place. */
    private static Optional<ClassEntry> parent(ClassModel model, ClassModel given) {
        return model.superclass().filter(entry -> isPlain(entry) && hasConstructors(model, entry, given));
    }

    /** Whether it is an exception that can do no more than any other. */
    private static boolean isPlain(ClassEntry parent) {
        return parent.asInternalName().startsWith(OF_THE_LANGUAGE)
                && PlatformTypes.isSubtype(Hierarchy.name(parent), Throwable.class.getName());
    }

    /** Whether every constructor of the parent that the class calls is also one of the original. */
    private static boolean hasConstructors(ClassModel model, ClassEntry parent, ClassModel original) {
        return model.methods().stream().flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .allMatch(element -> !callsParent(element, parent)
                        || !(element instanceof InvokeInstruction call && call.name().equalsString(INIT_NAME))
                        || original.methods().stream().anyMatch(method -> method.methodName().equalsString(INIT_NAME)
                                && method.methodType().equalsString(call.type().stringValue())));
    }

    private static boolean callsParent(CodeElement element, ClassEntry parent) {
        return element instanceof InvokeInstruction call && call.opcode() == Opcode.INVOKESPECIAL
                && call.owner().asInternalName().equals(parent.asInternalName());
    }

    private static byte[] below(ClassModel given, ClassModel model, ClassEntry parent) {
        ClassDesc newParent = given.thisClass().asSymbol();
        CodeTransform calls = (code, element) -> {
            if (callsParent(element, parent) && element instanceof InvokeInstruction call) {
                code.invokespecial(newParent, call.name().stringValue(), call.typeSymbol());
            } else {
                code.with(element);
            }
        };
        ClassTransform all = ClassTransform.transformingMethodBodies(calls).andThen((type, element) -> {
            if (element instanceof Superclass) {
                type.withSuperclass(newParent);
            } else {
                type.with(element);
            }
        });
        return ClassFile.of().transformClass(model, all);
    }

    /** The last part of the name of a class, nested or not. */
    static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
