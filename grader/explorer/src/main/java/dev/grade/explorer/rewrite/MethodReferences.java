package dev.grade.explorer.rewrite;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes lambdas of references to methods of the JDK, such as {@code Thread::start} and {@code list::add}: only a call
 * in code of the program can be seen.
 */
final class MethodReferences {
    private static final String NAME = "lambda$reference$";

    private record Body(String name, MethodTypeDesc type, DirectMethodHandleDesc target, int line) {
    }

    private final ClassFile files;
    private final ProgramTypes types;

    MethodReferences(ClassFile files, ProgramTypes types) {
        this.files = files;
        this.types = types;
    }

    /** The same class without such references. */
    ClassModel unfold(ClassModel model) {
        if (model.methods().stream().noneMatch(this::hasReference)) {
            return model;
        }
        boolean isInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
        ClassDesc self = model.thisClass().asSymbol();
        List<Body> bodies = new ArrayList<>();
        ClassTransform calls = ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(() -> {
            int[] line = new int[1];
            return (b, e) -> {
                if (e instanceof LineNumber l) {
                    line[0] = l.line();
                }
                DirectMethodHandleDesc target = target(e);
                if (target != null && e instanceof InvokeDynamicInstruction call) {
                    MethodTypeDesc type = withCaptured(target.invocationType(), call.typeSymbol());
                    String name = NAME + bodies.size();
                    bodies.add(new Body(name, type, target, line[0]));
                    ConstantDesc[] arguments = call.bootstrapArgs().toArray(ConstantDesc[]::new);
                    arguments[1] = MethodHandleDesc.ofMethod(
                            isInterface
                                    ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                                    : DirectMethodHandleDesc.Kind.STATIC,
                            self, name, type);
                    b.invokedynamic(DynamicCallSiteDesc.of(call.bootstrapMethod(), call.name().stringValue(),
                            call.typeSymbol(), arguments));
                } else {
                    b.with(e);
                }
            };
        }));
        ClassTransform added = ClassTransform.endHandler(b -> {
            for (Body body : bodies) {
                b.withMethodBody(body.name(), body.type(),
                        ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC | ClassFile.ACC_PRIVATE, c -> {
                            if (body.line() > 0) {
                                c.lineNumber(body.line());
                            }
                            int slot = 0;
                            for (ClassDesc parameter : body.type().parameterArray()) {
                                TypeKind kind = TypeKind.from(parameter);
                                c.loadLocal(kind, slot);
                                slot += kind.slotSize();
                            }
                            DirectMethodHandleDesc t = body.target();
                            MethodTypeDesc desc = MethodTypeDesc.ofDescriptor(t.lookupDescriptor());
                            switch (t.kind()) {
                                case STATIC -> c.invokestatic(t.owner(), t.methodName(), desc, false);
                                case INTERFACE_STATIC -> c.invokestatic(t.owner(), t.methodName(), desc, true);
                                case INTERFACE_VIRTUAL -> c.invokeinterface(t.owner(), t.methodName(), desc);
                                default -> c.invokevirtual(t.owner(), t.methodName(), desc);
                            }
                            c.return_(TypeKind.from(body.type().returnType()));
                        });
            }
        });
        return files.parse(files.transformClass(model, calls.andThen(added)));
    }

    /**
     * What a lambda captures must have the very type of its body's parameter; of an inherited method, such as
     * {@code size} of a {@code Queue}, the target names the type above.
     */
    private static MethodTypeDesc withCaptured(MethodTypeDesc body, MethodTypeDesc captured) {
        MethodTypeDesc type = body;
        for (int i = 0; i < captured.parameterCount(); i++) {
            type = type.changeParameterType(i, captured.parameterType(i));
        }
        return type;
    }

    /** Whether this makes an object of a lambda or of a method reference. */
    static boolean isLambda(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().descriptorString().equals("Ljava/lang/invoke/LambdaMetafactory;");
    }

    private boolean hasReference(MethodModel method) {
        return method.code().isPresent()
                && method.code().get().elementStream().anyMatch(e -> target(e) != null);
    }

    private @Nullable DirectMethodHandleDesc target(CodeElement e) {
        if (!(e instanceof InvokeDynamicInstruction call)
                || !isLambda(call)
                || !(call.bootstrapArgs().get(1) instanceof DirectMethodHandleDesc target)) {
            return null;
        }
        return switch (target.kind()) {
            case STATIC, INTERFACE_STATIC, VIRTUAL, INTERFACE_VIRTUAL -> isForeign(target) ? target : null;
            default -> null;
        };
    }

    private boolean isForeign(DirectMethodHandleDesc target) {
        if (target.owner().isArray()) {
            return false;
        }
        String descriptor = target.owner().descriptorString();
        String owner = types.foreignOwner(descriptor.substring(1, descriptor.length() - 1),
                target.methodName() + target.lookupDescriptor());
        if (owner == null) {
            return false;
        }
        return owner.startsWith("java/util/") || owner.startsWith(Names.COPY) || owner.equals(Names.PARKING)
                || owner.startsWith("java/lang/Thread") || owner.equals("java/lang/System")
                || owner.equals("java/lang/Runtime") || owner.startsWith("java/lang/StringBu")
                || owner.equals("java/lang/Math") || owner.equals("java/time/Instant")
                || (owner.equals("java/lang/Object")
                        && (target.methodName().startsWith("notify") || target.methodName().equals("wait")));
    }
}
