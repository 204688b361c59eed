package dev.grade.explorer.rewrite;

import static dev.grade.explorer.rewrite.Constants.ACCESSES;
import static dev.grade.explorer.rewrite.Constants.CALLS;
import static dev.grade.explorer.rewrite.Constants.FUNCTIONS;
import static dev.grade.explorer.rewrite.Constants.HOOKS;
import static dev.grade.explorer.rewrite.Constants.NOTHING;
import static dev.grade.explorer.rewrite.Constants.STREAM_LOCKS;

import dev.grade.explorer.control.Access;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Adds methods that make one call each, and tell the explorer before and after. */
final class Bridges {
    private static final MethodTypeDesc BEFORE_ACCESS = MethodTypeDesc
            .ofDescriptor("(Ljava/lang/Object;Ljava/lang/Object;II)Ljava/lang/Object;");

    private static final MethodTypeDesc WATCH = MethodTypeDesc.ofDescriptor(
            "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;ILjava/lang/Object;I)Ljava/lang/Object;");

    private static final MethodTypeDesc BEFORE_STREAM = MethodTypeDesc
            .ofDescriptor("(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/String;ZI)Ljava/lang/Object;");

    private static final MethodTypeDesc TRACED = MethodTypeDesc
            .ofDescriptor("(Ljava/lang/Object;Ljava/lang/Object;I)Ljava/lang/Object;");

    private static final MethodTypeDesc TEXT = MethodTypeDesc
            .ofDescriptor("(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/String;Z)Ljava/lang/Object;");

    private static final MethodTypeDesc IS = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;)Z");

    /** What to tell the explorer. */
    private sealed interface Kind {
        void before(CodeBuilder c);

        /** The result of the call is in the local {@code result}, unless the call has none. */
        void after(CodeBuilder c, ClassDesc type, int result);

        /** What the call threw is on the stack, and stays there. */
        void thrown(CodeBuilder c);
    }

    /** A callback that runs the program's work. */
    private record Work() implements Kind {
        @Override
        public void before(CodeBuilder c) {
            c.invokestatic(HOOKS, "begin", NOTHING);
        }

        @Override
        public void after(CodeBuilder c, ClassDesc type, int result) {
            c.invokestatic(HOOKS, "finish", NOTHING);
        }

        @Override
        public void thrown(CodeBuilder c) {
            c.dup().invokestatic(HOOKS, "failed", Constants.THROWABLE);
        }
    }

    /** A call on an object of the JDK. */
    private record Call(int site, InvokeInstruction call) implements Kind {
        @Override
        public void before(CodeBuilder c) {
            c.aload(0);
            if (Arguments.isAboutOnePlace(call)) {
                c.iload(1).loadConstant(site).invokestatic(CALLS, "before",
                        MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;II)V"));
            } else {
                c.loadConstant(site).invokestatic(CALLS, "before", Constants.OBJECT_SITE);
            }
            if (Arguments.areLookedAt(call, call.owner().asInternalName())) {
                Arguments.again(c, call, 1, site);
            }
        }

        @Override
        public void after(CodeBuilder c, ClassDesc type, int result) {
            c.aload(0);
            if (type.equals(ConstantDescs.CD_boolean)) {
                c.iload(result).loadConstant(site).invokestatic(CALLS, "after", Constants.OBJECT_BOOLEAN_SITE);
            } else if (!type.isPrimitive()) {
                c.aload(result).loadConstant(site).invokestatic(CALLS, "after", Constants.OBJECT_OBJECT_SITE);
            } else {
                c.loadConstant(site).invokestatic(CALLS, "after", Constants.OBJECT_SITE);
            }
        }

        @Override
        public void thrown(CodeBuilder c) {
            c.aload(0).loadConstant(site).invokestatic(CALLS, "thrown", Constants.OBJECT_SITE);
        }
    }

    /**
     * An access to the one variable behind an atomic, an updater or a handle.
     *
     * @param type
     *            of the bridge: the receiver, and what else the call gets
     * @param weak
     *            whether it may fail for no reason
     * @param place
     *            the local that keeps what the explorer found out before
     */
    private record Variable(int site, MethodTypeDesc type, boolean weak, int place) implements Kind {
        @Override
        public void before(CodeBuilder c) {
            way(c);
            c.loadConstant(site).invokestatic(ACCESSES, "before", BEFORE_ACCESS).astore(place);
            if (type.returnType().equals(ConstantDescs.CD_void)) {
                returnIfLate(c);
            } else if (weak) {
                c.aload(place).invokestatic(ACCESSES, "hasFailed", IS);
                c.ifThen(failed -> failed.iconst_0().ireturn());
            }
            ClassDesc last = type.parameterType(type.parameterCount() - 1);
            if (last.packageName().equals("java.util.function")) {
                int function = slots() - 1;
                c.aload(function);
                way(c);
                c.aload(place).loadConstant(site)
                        .invokestatic(FUNCTIONS, "watch" + last.displayName(), WATCH.changeReturnType(last)
                                .changeParameterType(0, last))
                        .astore(function);
            }
        }

        private int slots() {
            return type.parameterList().stream().mapToInt(p -> TypeKind.from(p).slotSize()).sum();
        }

        /** The atomic, the updater or the handle; the first argument, if it is an object; the first that can be an index. */
        private void way(CodeBuilder c) {
            c.aload(0);
            int slot = 1;
            int index = -1;
            for (ClassDesc parameter : type.parameterList().subList(1, type.parameterCount())) {
                TypeKind kind = TypeKind.from(parameter);
                if (index < 0 && kind.asLoadable() == TypeKind.INT) {
                    index = slot;
                }
                slot += kind.slotSize();
            }
            if (type.parameterCount() > 1 && !type.parameterType(1).isPrimitive()) {
                c.aload(1);
            } else {
                c.aconst_null();
            }
            if (index < 0) {
                c.iconst_m1();
            } else {
                c.iload(index);
            }
        }

        private void returnIfLate(CodeBuilder c) {
            c.aload(place).invokestatic(ACCESSES, "isLate", IS);
            c.ifThen(late -> {
                late.aload(place).loadConstant(type.parameterCount() - 1).anewarray(ConstantDescs.CD_Object);
                int slot = 1;
                for (int i = 1; i < type.parameterCount(); i++) {
                    TypeKind kind = TypeKind.from(type.parameterType(i));
                    late.dup().loadConstant(i - 1).loadLocal(kind, slot);
                    box(late, type.parameterType(i));
                    late.aastore();
                    slot += kind.slotSize();
                }
                late.invokestatic(ACCESSES, "with",
                        MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;[Ljava/lang/Object;)V")).return_();
            });
        }

        private static void box(CodeBuilder c, ClassDesc value) {
            ClassDesc box = switch (value.descriptorString()) {
                case "Z" -> ConstantDescs.CD_Boolean;
                case "B" -> ConstantDescs.CD_Byte;
                case "S" -> ConstantDescs.CD_Short;
                case "C" -> ConstantDescs.CD_Character;
                case "I" -> ConstantDescs.CD_Integer;
                case "J" -> ConstantDescs.CD_Long;
                case "F" -> ConstantDescs.CD_Float;
                case "D" -> ConstantDescs.CD_Double;
                default -> null;
            };
            if (box != null) {
                c.invokestatic(box, "valueOf", MethodTypeDesc.of(box, value));
            }
        }

        @Override
        public void after(CodeBuilder c, ClassDesc result, int local) {
            c.aload(place);
            if (result.equals(ConstantDescs.CD_boolean)) {
                c.iload(local);
            } else {
                c.iconst_1();
            }
            c.loadConstant(site).invokestatic(ACCESSES, "after", Constants.OBJECT_BOOLEAN_SITE);
        }

        @Override
        public void thrown(CodeBuilder c) {
            c.aload(place).invokestatic(ACCESSES, "thrown", Constants.OBJECT_ONLY);
        }
    }

    /**
     * A call on a stream that may lock, or one that prints a trace.
     *
     * @param entered
     *            the local that keeps which locks it takes
     */
    private record Streamed(int site, InvokeInstruction call, int entered) implements Kind {
        @Override
        public void before(CodeBuilder c) {
            String method = call.name().stringValue() + call.type().stringValue();
            int inherited = call.opcode() == Opcode.INVOKESPECIAL ? 1 : 0;
            if (call.name().equalsString("printStackTrace")) {
                c.aload(0);
                if (call.typeSymbol().parameterCount() == 0) {
                    c.aconst_null();
                } else {
                    c.aload(1);
                }
                c.loadConstant(site).invokestatic(STREAM_LOCKS, "traced", TRACED).astore(entered);
                return;
            }
            if (method.startsWith("print") && method.endsWith("(Ljava/lang/Object;)V")) {
                c.aload(0).aload(1).loadConstant(method).loadConstant(inherited)
                        .invokestatic(STREAM_LOCKS, "text", TEXT).astore(1);
            }
            if (isFormatted()) {
                format(c, method, inherited);
            }
            c.aload(0);
            if (call.typeSymbol().parameterCount() == 0 || call.typeSymbol().parameterType(0).isPrimitive()) {
                c.aconst_null();
            } else {
                c.aload(1);
            }
            c.loadConstant(method).loadConstant(inherited).loadConstant(site)
                    .invokestatic(STREAM_LOCKS, "before", BEFORE_STREAM).astore(entered);
        }

        private boolean isFormatted() {
            return (call.name().equalsString("printf") || call.name().equalsString("format"))
                    && call.typeSymbol().parameterList().getLast().isArray();
        }

        /** Returns if the explorer has done the whole call. */
        private void format(CodeBuilder c, String method, int inherited) {
            MethodTypeDesc type = call.typeSymbol();
            c.aload(0);
            for (int i = 1; i <= type.parameterCount(); i++) {
                c.aload(i);
            }
            c.loadConstant(method).loadConstant(inherited).loadConstant(site);
            c.invokestatic(STREAM_LOCKS, "format",
                    MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object)
                            .insertParameterTypes(1, type.parameterArray())
                            .insertParameterTypes(1 + type.parameterCount(), ConstantDescs.CD_String,
                                    ConstantDescs.CD_boolean, ConstantDescs.CD_int));
            c.ifThen(done -> done.aload(0).areturn());
        }

        @Override
        public void after(CodeBuilder c, ClassDesc type, int result) {
            c.aload(entered).invokestatic(STREAM_LOCKS, "after", Constants.OBJECT_ONLY);
        }

        @Override
        public void thrown(CodeBuilder c) {
            c.aload(entered).invokestatic(STREAM_LOCKS, "after", Constants.OBJECT_ONLY);
        }
    }

    private Bridges() {
    }

    /** The type of the method that makes a call, with the receiver first; a call of {@code super} is one on an object of this class. */
    static MethodTypeDesc type(InvokeInstruction call, Context context) {
        return call.typeSymbol().insertParameterTypes(0, call.opcode() == Opcode.INVOKESPECIAL
                ? ClassDesc.ofInternalName(context.name)
                : call.owner().asSymbol());
    }

    static void add(ClassBuilder b, Context.Bridge bridge, Context context) {
        MethodTypeDesc desc = type(bridge.call(), context);
        int visibility = context.isInterface ? ClassFile.ACC_PRIVATE : 0;
        b.withMethodBody(bridge.name(), desc, ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC | visibility,
                c -> body(c, bridge, desc, context));
    }

    private static void body(CodeBuilder c, Context.Bridge bridge, MethodTypeDesc desc, Context context) {
        if (bridge.line() > 0) {
            c.lineNumber(bridge.line());
        }
        Access access = bridge.site() < 0 ? null : context.code.access(bridge.site());
        Kind kind;
        if (bridge.site() < 0) {
            kind = new Work();
        } else if (access != null) {
            kind = new Variable(bridge.site(), desc, access.weak(), c.allocateLocal(TypeKind.REFERENCE));
        } else if (bridge.streamed()) {
            kind = new Streamed(bridge.site(), bridge.call(), c.allocateLocal(TypeKind.REFERENCE));
        } else {
            kind = new Call(bridge.site(), bridge.call());
        }
        kind.before(c);
        Label start = c.newBoundLabel();
        int slot = 0;
        for (ClassDesc parameter : desc.parameterArray()) {
            TypeKind parameterKind = TypeKind.from(parameter);
            c.loadLocal(parameterKind, slot);
            slot += parameterKind.slotSize();
        }
        c.with(bridge.call());
        Label end = c.newBoundLabel();
        TypeKind result = TypeKind.from(desc.returnType());
        int local = result == TypeKind.VOID ? -1 : c.allocateLocal(result);
        if (local >= 0) {
            c.storeLocal(result, local);
        }
        kind.after(c, desc.returnType(), local);
        if (local >= 0) {
            c.loadLocal(result, local);
        }
        c.return_(result);
        Label handler = c.newBoundLabel();
        c.exceptionCatchAll(start, end, handler);
        kind.thrown(c);
        c.athrow();
    }
}
