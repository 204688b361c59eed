package dev.grade.compile.child;

import dev.grade.compile.child.Fitter.Fitted;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares the student's compiled class with the template's: every constructor and method that checks can call must be
 * there. Mends what is right but shaped otherwise: an inner class, a more special return type.
 */
final class SignatureCheck {
    private final Map<String, Fitted> classes;
    private final List<String> problems = new ArrayList<>();

    SignatureCheck(List<Fitted> classes) {
        this.classes = new LinkedHashMap<>();
        classes.forEach(type -> this.classes.put(type.name(), type));
    }

    List<Fitted> classes() {
        return List.copyOf(classes.values());
    }

    List<String> problems() {
        return problems;
    }

    void check(byte[] templateBytes) {
        ClassModel template = ClassFile.of().parse(templateBytes);
        String name = name(template);
        if (!classes.containsKey(name)) {
            problems.add("There is no class " + name.replace('$', '.') + ".");
            return;
        }
        ClassModel student = ClassFile.of().parse(classes.get(name).bytes());
        boolean concrete = !template.flags().has(AccessFlag.ABSTRACT);
        if (concrete && student.flags().has(AccessFlag.ABSTRACT)) {
            problems.add(name + " must be a class that can be created, not an abstract class or an interface.");
            return;
        }
        for (MethodModel method : template.methods()) {
            boolean callable = !method.flags().has(AccessFlag.PRIVATE) && !method.flags().has(AccessFlag.SYNTHETIC)
                    && !method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME);
            if (callable) {
                check(name, method);
            }
        }
    }

    private void check(String className, MethodModel wanted) {
        ClassModel student = ClassFile.of().parse(student(className).bytes());
        String method = wanted.methodName().stringValue();
        MethodTypeDesc type = wanted.methodTypeSymbol();
        boolean constructor = method.equals(ConstantDescs.INIT_NAME);
        Optional<MethodModel> found = declared(student, method, type);
        if (found.isPresent()) {
            checkFlags(className, wanted, found.get());
        } else if (constructor) {
            InnerAnswer.withConstructor(student(className).bytes(), type).ifPresentOrElse(
                    bytes -> replace(className, bytes),
                    () -> problems.add(className + " has no constructor " + text(className, "<init>", type) + "."));
        } else if (!inherited(student, method, type)) {
            Optional<MethodModel> special = student.methods().stream()
                    .filter(other -> other.methodName().equalsString(method)
                            && other.methodTypeSymbol().parameterList().equals(type.parameterList()))
                    .findFirst();
            special.ifPresentOrElse(other -> bridge(className, wanted, other),
                    () -> problems.add(className + " has no method " + text(className, method, type) + "."));
        }
    }

    private void checkFlags(String className, MethodModel wanted, MethodModel found) {
        String text = text(className, wanted.methodName().stringValue(), wanted.methodTypeSymbol());
        boolean wantedStatic = wanted.flags().has(AccessFlag.STATIC);
        if (found.flags().has(AccessFlag.PRIVATE)) {
            problems.add(className + ": " + text + " is private, so nobody can call it.");
        } else if (found.flags().has(AccessFlag.STATIC) != wantedStatic) {
            problems.add(className + ": " + text + (wantedStatic ? " must be static." : " must not be static."));
        }
    }

    private void bridge(String className, MethodModel wanted, MethodModel found) {
        MethodTypeDesc type = wanted.methodTypeSymbol();
        MethodTypeDesc special = found.methodTypeSymbol();
        boolean references = !type.returnType().isPrimitive() && !special.returnType().isPrimitive();
        boolean bothInstance = !wanted.flags().has(AccessFlag.STATIC) && !found.flags().has(AccessFlag.STATIC);
        if (!references || !bothInstance || found.flags().has(AccessFlag.PRIVATE)) {
            problems.add(className + ": " + text(className, wanted.methodName().stringValue(), type) + " must return "
                    + type.returnType().displayName() + ", not " + special.returnType().displayName() + ".");
            return;
        }
        replace(className,
                Bridge.add(student(className).bytes(), wanted.methodName().stringValue(), special, type));
    }

    private boolean inherited(ClassModel type, String method, MethodTypeDesc descriptor) {
        Optional<String> parent = type.superclass().map(entry -> entry.asInternalName().replace('/', '.'));
        if (parent.isEmpty()) {
            return false;
        }
        Fitted own = classes.get(parent.get());
        if (own == null) {
            return PlatformMethods.has(parent.get(), method, descriptor);
        }
        ClassModel model = ClassFile.of().parse(own.bytes());
        return declared(model, method, descriptor).isPresent() || inherited(model, method, descriptor);
    }

    private void replace(String className, byte[] bytes) {
        classes.put(className, new Fitted(className, bytes, student(className).file()));
    }

    private Fitted student(String className) {
        return Objects.requireNonNull(classes.get(className));
    }

    private static Optional<MethodModel> declared(ClassModel type, String method, MethodTypeDesc descriptor) {
        return type.methods().stream().filter(
                other -> other.methodName().equalsString(method) && other.methodTypeSymbol().equals(descriptor))
                .findFirst();
    }

    private static String name(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    private static String text(String className, String method, MethodTypeDesc type) {
        String parameters = type.parameterList().stream().map(ClassDesc::displayName).collect(Collectors.joining(", "));
        if (method.equals(ConstantDescs.INIT_NAME)) {
            return className + "(" + parameters + ")";
        }
        String result = TypeKind.from(type.returnType()) == TypeKind.VOID ? "void" : type.returnType().displayName();
        return result + " " + method + "(" + parameters + ")";
    }
}
