package dev.grade.worker.load;

import java.io.File;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Sends every call of one method that starts a program or uses a file through {@link Guard}. */
final class GuardTransform implements CodeTransform {
    private static final ClassDesc GUARD = ClassDesc.of("dev.grade.worker.load.Guard");
    private static final ClassDesc PATH = Path.class.describeConstable().orElseThrow();
    private static final ClassDesc FILE = File.class.describeConstable().orElseThrow();
    private static final ClassDesc BUILDER = ProcessBuilder.class.describeConstable().orElseThrow();
    private static final ClassDesc PROCESS = Process.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc START = MethodTypeDesc.of(PROCESS, BUILDER);
    /** Types that only speak of files, and touch none; what a builder of processes got is looked at when it starts one. */
    private static final Set<String> HARMLESS = Set.of("java/nio/file/Path", "java/nio/file/Paths", "java/io/File",
            "java/lang/ProcessBuilder", "java/lang/ProcessBuilder$Redirect");
    /** Types that take the name of a file as text. */
    private static final Set<String> BY_NAME = Set.of("java/io/RandomAccessFile", "java/io/FileInputStream",
            "java/io/FileOutputStream", "java/io/FileReader", "java/io/FileWriter", "java/io/PrintStream",
            "java/io/PrintWriter", "java/util/Formatter", "java/net/UnixDomainSocketAddress");

    private final BiPredicate<String, String> isOrders;

    /**
     * Hooks for one method.
     *
     * @param isOrders
     *            whether a type, by its internal name, gets the method with this name and descriptor from a class of the
     *            order
     */
    GuardTransform(BiPredicate<String, String> isOrders) {
        this.isOrders = isOrders;
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case InvokeInstruction call -> call(code, call);
            case InvokeDynamicInstruction dynamic -> dynamic(code, dynamic);
            default -> code.with(element);
        }
    }

    private void call(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        if (starts(owner, name)) {
            code.invokestatic(GUARD, name, name.equals("start") ? START : type);
            return;
        }
        if (isGuarded(owner, name, type)) {
            arguments(code, owner, name, type.parameterList());
        }
        code.with(call);
    }

    /** Puts what the guard makes of the arguments in their place. */
    private static void arguments(CodeBuilder code, String owner, String name, List<ClassDesc> types) {
        int[] slots = new int[types.size()];
        for (int i = slots.length - 1; i >= 0; i--) {
            TypeKind kind = TypeKind.from(types.get(i));
            slots[i] = code.allocateLocal(kind);
            code.storeLocal(kind, slots[i]);
        }
        for (int i = 0; i < slots.length; i++) {
            ClassDesc type = types.get(i);
            code.loadLocal(TypeKind.from(type), slots[i]);
            if (type.equals(PATH)) {
                code.invokestatic(GUARD, "path", MethodTypeDesc.of(PATH, PATH));
            } else if (type.equals(FILE)) {
                code.invokestatic(GUARD, "file", MethodTypeDesc.of(FILE, FILE));
            } else if (i == 0 && byName(owner, name, types)) {
                code.invokestatic(GUARD, "name", MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_String));
            }
        }
    }

    private void dynamic(CodeBuilder code, InvokeDynamicInstruction dynamic) {
        ConstantDesc[] arguments = dynamic.bootstrapArgs().toArray(ConstantDesc[]::new);
        boolean changed = false;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof DirectMethodHandleDesc handle && !handle.owner().isArray()) {
                String descriptor = handle.owner().descriptorString();
                String owner = descriptor.substring(1, descriptor.length() - 1);
                if (starts(owner, handle.methodName()) && handle.methodName().equals("start")) {
                    arguments[i] = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, GUARD, "start", START);
                    changed = true;
                } else if (starts(owner, handle.methodName()) || (handle.lookupDescriptor().startsWith("(")
                        && isGuarded(owner, handle.methodName(),
                                MethodTypeDesc.ofDescriptor(handle.lookupDescriptor())))) {
                    code.invokestatic(GUARD, "reference", MethodTypeDesc.of(ConstantDescs.CD_void));
                }
            }
        }
        if (changed) {
            code.invokedynamic(DynamicCallSiteDesc.of(dynamic.bootstrapMethod(), dynamic.name().stringValue(),
                    dynamic.typeSymbol(), arguments));
        } else {
            code.with(dynamic);
        }
    }

    private static boolean starts(String owner, String name) {
        return owner.equals("java/lang/ProcessBuilder") && (name.equals("start") || name.equals("startPipeline"));
    }

    private boolean isGuarded(String owner, String name, MethodTypeDesc type) {
        List<ClassDesc> types = type.parameterList();
        boolean uses = types.contains(PATH) || types.contains(FILE) || byName(owner, name, types);
        // a static method of the JDK may be named through a class of the student that inherits it
        return uses && !HARMLESS.contains(owner) && !isOrders.test(owner, name + type.descriptorString());
    }

    private static boolean byName(String owner, String name, List<ClassDesc> types) {
        return BY_NAME.contains(owner) && (name.equals("<init>") || name.equals("of")) && !types.isEmpty()
                && types.getFirst().equals(ConstantDescs.CD_String);
    }
}
