package dev.grade.explorer.rewrite;

import dev.grade.explorer.control.CodeMap;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rewriter must know about all classes of the program before it rewrites one of them. */
final class ProgramTypes {
    /**
     * A field.
     *
     * @param owner
     *            internal name of the declaring class
     * @param flags
     *            its access flags
     * @param constant
     *            whether the compiler gave it its value
     * @param slot
     *            where objects keep its history, -1 for statics
     */
    record Field(String owner, String name, String descriptor, int flags, boolean constant, int slot) {
        /** Tells it from all other fields. */
        String key() {
            return owner + "." + name;
        }

        /** What a reader calls it. */
        String shown() {
            return owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1) + "." + name;
        }

        /** Whether it refers to an object that another thread could see half built or change; a value in a box is neither. */
        boolean isReference() {
            return descriptor.length() > 1 && !VALUES.contains(descriptor);
        }

        boolean isStatic() {
            return (flags & ClassFile.ACC_STATIC) != 0;
        }

        boolean isFinal() {
            return (flags & ClassFile.ACC_FINAL) != 0;
        }

        boolean isVolatile() {
            return (flags & ClassFile.ACC_VOLATILE) != 0;
        }
    }

    private static final Set<String> VALUES = Set.of("Ljava/lang/Integer;", "Ljava/lang/Long;", "Ljava/lang/Short;",
            "Ljava/lang/Byte;", "Ljava/lang/Character;", "Ljava/lang/Boolean;", "Ljava/lang/Float;",
            "Ljava/lang/Double;", "Ljava/math/BigInteger;", "Ljava/math/BigDecimal;");

    /** One class of the program. */
    record Type(String name, @Nullable String superName, boolean isInterface, boolean isRecord, boolean isEnum,
            boolean restartable, Map<String, Field> fields, Map<String, Integer> methods, int slots) {
    }

    private final Map<String, ClassModel> models = new HashMap<>();
    private final Map<String, Type> types = new HashMap<>();

    void add(ClassModel model) {
        models.put(model.thisClass().asInternalName(), model);
    }

    @Nullable
    Type type(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Type known = types.get(name);
        ClassModel model = models.get(name);
        if (known != null || model == null) {
            return known;
        }
        String superName = model.superclass().map(c -> c.asInternalName()).orElse(null);
        Type parent = type(superName);
        int flags = model.flags().flagsMask();
        boolean isInterface = (flags & ClassFile.ACC_INTERFACE) != 0;
        boolean isEnum = (flags & ClassFile.ACC_ENUM) != 0 || (parent != null && parent.isEnum());
        Map<String, Field> fields = new LinkedHashMap<>();
        int slot = parent == null ? 0 : parent.slots();
        boolean restartable = false;
        for (FieldModel f : model.fields()) {
            int mask = f.flags().flagsMask();
            boolean isStatic = (mask & ClassFile.ACC_STATIC) != 0;
            boolean constant = f.findAttribute(Attributes.constantValue()).isPresent();
            restartable |= isStatic && !constant;
            fields.put(f.fieldName().stringValue(), new Field(name, f.fieldName().stringValue(),
                    f.fieldType().stringValue(), mask, constant, isStatic ? -1 : slot));
            slot += isStatic ? 0 : 1;
        }
        Map<String, Integer> methods = new HashMap<>();
        for (MethodModel m : model.methods()) {
            String key = m.methodName().stringValue() + m.methodType().stringValue();
            methods.put(key, m.flags().flagsMask());
            restartable |= key.equals("<clinit>()V");
        }
        restartable |= parent != null && parent.restartable();
        Type type = new Type(name, superName, isInterface, model.findAttribute(Attributes.record()).isPresent(), isEnum,
                restartable && !isInterface && !isEnum, fields, methods, slot);
        types.put(name, type);
        return type;
    }

    /** Makes every field known that code can reach by its name alone, as a {@code VarHandle} does. */
    void register(CodeMap code) {
        for (String name : models.keySet().stream().sorted().toList()) {
            Type type = java.util.Objects.requireNonNull(type(name));
            for (Field f : type.fields().values()) {
                if (!f.isFinal() && !f.name().contains("$")) {
                    int ignored = code.variable(f.key(), f.shown(), f.slot(), type.slots(), f.isVolatile(),
                            f.isReference());
                }
            }
        }
    }

    /** The field that a reference to {@code owner.name} means, or null if the program does not declare it. */
    @Nullable
    Field field(String owner, String name) {
        Type t = type(owner);
        while (t != null) {
            Field f = t.fields().get(name);
            if (f != null) {
                return f;
            }
            t = type(t.superName());
        }
        return null;
    }

    /** The class outside the program that {@code owner.key} resolves in, or null if the program declares the method. */
    @Nullable
    String foreignOwner(String owner, String key) {
        String name = owner;
        Type t = type(name);
        while (t != null) {
            if (t.methods().containsKey(key)) {
                return null;
            }
            if (t.isInterface()) {
                ClassModel model = models.get(name);
                return model == null || model.interfaces().isEmpty()
                        ? "java/lang/Object"
                        : foreignOwner(model.interfaces().getFirst().asInternalName(), key);
            }
            name = t.superName() == null ? "java/lang/Object" : t.superName();
            t = type(name);
        }
        return name;
    }

    /**
     * Whether statics survive from one schedule to the next unless the classes are loaded anew: interfaces and enums
     * can't have their initialiser run twice.
     */
    boolean needsFreshClasses() {
        for (String name : models.keySet()) {
            Type t = type(name);
            if (t != null && (t.isInterface() || t.isEnum())) {
                for (Field f : t.fields().values()) {
                    boolean simple = f.descriptor().length() == 1 || f.descriptor().equals("Ljava/lang/String;");
                    boolean own = f.isStatic() && t.isEnum() && f.isFinal()
                            && (f.descriptor().equals("L" + name + ";") || f.name().startsWith("$"));
                    if (!own && !(f.isFinal() && simple)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
