package dev.grade.compile.child;

import dev.grade.compile.child.CompileRequest.Candidate;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the student's compiled class with the template's: every constructor and method that checks can call must be
 * there. Mends what is right but shaped otherwise: an inner class, a more special return type.
 */
final class SignatureCheck {
    private static final Set<String> ANY_PARENT = Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

    private final Map<String, Fitted> classes;
    private final Map<String, byte[]> known = new HashMap<>();
    private final Hierarchy hierarchy = new Hierarchy(known);
    private final List<String> problems = new ArrayList<>();

    /**
     * Checks these classes.
     *
     * @param given
     *            the classes given with the exercise, which the student's may extend
     */
    SignatureCheck(List<Fitted> classes, List<Fitted> given) {
        this.classes = new LinkedHashMap<>();
        given.forEach(type -> known.put(type.name(), type.bytes()));
        classes.forEach(type -> {
            this.classes.put(type.name(), type);
            known.put(type.name(), type.bytes());
        });
    }

    List<Fitted> classes() {
        return List.copyOf(classes.values());
    }

    List<String> problems() {
        return problems;
    }

    void check(byte[] templateBytes) {
        ClassModel template = ClassFile.of().parse(templateBytes);
        check(template, Hierarchy.name(template.thisClass()));
    }

    /** The same for a class that shows another shape of an answer. */
    void checkOlder(byte[] olderBytes) {
        ClassModel older = ClassFile.of().parse(olderBytes);
        check(older, Hierarchy.name(older.thisClass()).substring(Candidate.OLDER.length()));
    }

    private void check(ClassModel template, String name) {
        if (outOfReach(template)) {
            return;
        }
        if (!classes.containsKey(name)) {
            problems.add("There is no class " + name.replace('$', '.') + ".");
            return;
        }
        ClassModel student = model(name);
        boolean wantsInterface = template.flags().has(AccessFlag.INTERFACE);
        boolean concrete = !template.flags().has(AccessFlag.ABSTRACT);
        if (concrete && student.flags().has(AccessFlag.ABSTRACT)) {
            problems.add(name + " must be a class that can be created, not an abstract class or an interface.");
            return;
        }
        if (wantsInterface != student.flags().has(AccessFlag.INTERFACE)) {
            problems.add(name + (wantsInterface ? " must be an interface." : " must be a class, not an interface."));
            return;
        }
        checkParents(name, template);
        checkFields(name, template);
        Set<String> wantedNames = template.methods().stream().map(method -> method.methodName().stringValue())
                .collect(Collectors.toSet());
        for (MethodModel method : template.methods()) {
            boolean callable = !method.flags().has(AccessFlag.PRIVATE) && !method.flags().has(AccessFlag.SYNTHETIC)
                    && !method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME);
            if (callable) {
                check(name, method, wantedNames);
            }
        }
    }

    /** Whether checks can't see a class of the template: it is private, local or anonymous. */
    private static boolean outOfReach(ClassModel template) {
        return InnerAnswer.nesting(template)
                .filter(info -> info.has(AccessFlag.PRIVATE) || info.outerClass().isEmpty()).isPresent();
    }

    private void checkParents(String className, ClassModel template) {
        ClassDesc self = template.thisClass().asSymbol();
        template.superclass().filter(parent -> !ANY_PARENT.contains(Hierarchy.name(parent)))
                .filter(parent -> !hierarchy.isSubtype(self, parent.asSymbol()))
                .ifPresent(parent -> problems
                        .add(className + " must extend " + parent.asSymbol().displayName() + "."));
        template.interfaces().stream().filter(parent -> !hierarchy.isSubtype(self, parent.asSymbol()))
                .forEach(parent -> problems
                        .add(className + " must implement " + parent.asSymbol().displayName() + "."));
    }

    private void checkFields(String className, ClassModel template) {
        ClassModel student = model(className);
        template.fields().stream()
                .filter(field -> field.flags().has(AccessFlag.PUBLIC) && !field.flags().has(AccessFlag.SYNTHETIC))
                .filter(field -> student.fields().stream().noneMatch(
                        other -> other.fieldName().equals(field.fieldName())
                                && other.fieldType().equals(field.fieldType())
                                && other.flags().has(AccessFlag.STATIC) == field.flags().has(AccessFlag.STATIC)))
                .forEach(field -> problems.add(className + " has no public field "
                        + field.fieldTypeSymbol().displayName() + " " + field.fieldName() + "."));
    }

    private void check(String className, MethodModel wanted, Set<String> wantedNames) {
        ClassModel student = model(className);
        String method = wanted.methodName().stringValue();
        MethodTypeDesc type = wanted.methodTypeSymbol();
        boolean constructor = method.equals(ConstantDescs.INIT_NAME);
        Optional<MethodModel> found = declared(student, method, type);
        if (found.isPresent() && !(constructor && InnerAnswer.outer(student).isPresent())) {
            checkFlags(className, wanted, found.get());
        } else if (constructor) {
            InnerAnswer.withConstructor(student, type, hierarchy).ifPresentOrElse(
                    bytes -> replace(className, bytes), () -> problems
                            .add(namesake(student, method, type).orElseGet(() -> missingConstructor(student, type))));
        } else if (!hierarchy.inherits(student, method, type, wanted.flags().has(AccessFlag.STATIC))) {
            Optional<MethodModel> special = student.methods().stream()
                    .filter(other -> other.methodName().equalsString(method)
                            && other.methodTypeSymbol().parameterList().equals(type.parameterList()))
                    .findFirst();
            special.ifPresentOrElse(other -> bridge(className, wanted, other),
                    () -> problems.add(namesake(student, method, type)
                            .orElseGet(() -> className + " has no method " + text(className, method, type)
                                    + misnamed(student, type, wantedNames) + ".")));
        }
    }

    /** What to say of a method that reads like the template's, and means another class of the same name. */
    private static Optional<String> namesake(ClassModel student, String method, MethodTypeDesc type) {
        String className = Hierarchy.name(student.thisClass());
        return student.methods().stream().filter(other -> other.methodName().equalsString(method))
                .map(MethodModel::methodTypeSymbol).filter(other -> simpleNames(other).equals(simpleNames(type)))
                .flatMap(other -> other.parameterList().stream()).filter(own -> !type.parameterList().contains(own))
                .findFirst().map(own -> className + ": " + text(className, method, type) + " means "
                        + own.displayName().replace('$', '.') + ", your own class. The checks hand over "
                        + original(own, type) + ": leave yours out.");
    }

    private static String original(ClassDesc own, MethodTypeDesc type) {
        String name = simpleName(own);
        return type.parameterList().stream()
                .filter(known -> simpleName(known).equals(name) && known.packageName().startsWith("java.")).findFirst()
                .map(known -> known.packageName() + "." + name).orElse("the " + name + " of the exercise");
    }

    /** Another name under which the student may have written a method: the only one that takes and returns the same. */
    private static String misnamed(ClassModel student, MethodTypeDesc type, Set<String> wantedNames) {
        List<String> others = student.methods().stream()
                .filter(method -> method.methodTypeSymbol().equals(type) && !method.flags().has(AccessFlag.SYNTHETIC))
                .map(method -> method.methodName().stringValue())
                .filter(name -> !name.startsWith("<") && !wantedNames.contains(name)).toList();
        return others.size() == 1 ? "; rename " + others.getFirst() + "() if that is meant" : "";
    }

    private static List<String> simpleNames(MethodTypeDesc type) {
        return type.parameterList().stream().map(SignatureCheck::simpleName).toList();
    }

    private static String simpleName(ClassDesc type) {
        return type.displayName().substring(type.displayName().lastIndexOf('$') + 1);
    }

    private static String missingConstructor(ClassModel student, MethodTypeDesc type) {
        String className = Hierarchy.name(student.thisClass());
        String text = className + " has no constructor " + text(className, ConstantDescs.INIT_NAME, type);
        return InnerAnswer.outer(student)
                .map(outer -> text + " that works without an object of " + outer.displayName() + "; make " + className
                        + " a static class, or a class of its own.")
                .orElse(text + ".");
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
        MethodTypeDesc foundType = found.methodTypeSymbol();
        boolean special = hierarchy.isSubtype(foundType.returnType(), type.returnType());
        boolean bothInstance = !wanted.flags().has(AccessFlag.STATIC) && !found.flags().has(AccessFlag.STATIC);
        if (!special || !bothInstance || found.flags().has(AccessFlag.PRIVATE)) {
            problems.add(className + ": " + text(className, wanted.methodName().stringValue(), type) + " must return "
                    + type.returnType().displayName() + ", not " + foundType.returnType().displayName() + ".");
            return;
        }
        replace(className,
                Bridge.add(student(className).bytes(), wanted.methodName().stringValue(), foundType, type));
    }

    private void replace(String className, byte[] bytes) {
        classes.put(className, new Fitted(className, bytes, student(className).file()));
        known.put(className, bytes);
    }

    private ClassModel model(String className) {
        return ClassFile.of().parse(student(className).bytes());
    }

    private Fitted student(String className) {
        return Objects.requireNonNull(classes.get(className));
    }

    private static Optional<MethodModel> declared(ClassModel type, String method, MethodTypeDesc descriptor) {
        return type.methods().stream().filter(
                other -> other.methodName().equalsString(method) && other.methodTypeSymbol().equals(descriptor))
                .findFirst();
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
