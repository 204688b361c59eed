package dev.grade.explorer.rewrite;

import static dev.grade.explorer.rewrite.Constants.CALLS;
import static dev.grade.explorer.rewrite.Constants.CONSOLE;
import static dev.grade.explorer.rewrite.Constants.FIELD_HANDLES;
import static dev.grade.explorer.rewrite.Constants.HOOKS;
import static dev.grade.explorer.rewrite.Constants.NOTHING;
import static dev.grade.explorer.rewrite.Constants.OBJECT_SITE;
import static dev.grade.explorer.rewrite.Constants.SITE;

import dev.grade.explorer.control.Op;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rewrites the code of one method. */
final class CodeWeaver implements CodeTransform {
    private final Context context;
    private final String method;
    private final boolean isConstructor;
    private final boolean isStatic;
    private final boolean locks;
    private final boolean restartsAtEntry;
    private final boolean initialises;
    private final Outline outline;
    private final Set<Integer> ignoredWaits;
    private @Nullable Label start;
    private int position;
    private int line;
    private int lambdas;
    /** Objects that are made and not yet constructed; true for those that stay on the stack afterwards. */
    private final Deque<Boolean> pendingNews = new ArrayDeque<>();
    private int lastNew = -2;
    private boolean constructed;

    CodeWeaver(Context context, MethodModel model, CodeModel code) {
        this.context = context;
        method = model.methodName().stringValue();
        int flags = model.flags().flagsMask();
        isConstructor = method.equals("<init>");
        isStatic = (flags & ClassFile.ACC_STATIC) != 0;
        locks = (flags & ClassFile.ACC_SYNCHRONIZED) != 0;
        restartsAtEntry = context.restartable && !method.equals("<clinit>") && (isStatic || isConstructor);
        initialises = !context.copy && !context.restartable && method.equals("<clinit>");
        constructed = !isConstructor;
        outline = new Outline(code);
        ignoredWaits = context.extremes.endsIgnoredWaits() ? IgnoredWaits.in(code) : Set.of();
        line = outline.firstLine();
        if (outline.isFenced() && !context.copy) {
            context.code.fence(shownOwner(), method);
        }
    }

    @Override
    public void atStart(CodeBuilder b) {
        if (restartsAtEntry) {
            b.invokestatic(ClassDesc.ofInternalName(context.name), Constants.INIT, NOTHING);
        }
        if (!context.copy && !isConstructor && !method.equals("<clinit>")) {
            b.invokestatic(HOOKS, "entered", NOTHING);
        }
        if (locks) {
            lockObject(b);
            b.loadConstant(coded(Op.ENTER, "lock"));
            b.invokestatic(HOOKS, "enter", OBJECT_SITE);
            start = b.newBoundLabel();
        } else if (initialises) {
            b.invokestatic(Constants.STATICS, "enter", NOTHING);
            start = b.newBoundLabel();
        }
    }

    @Override
    public void atEnd(CodeBuilder b) {
        if (start != null) {
            Label end = b.newBoundLabel();
            Label handler = b.newBoundLabel();
            b.exceptionCatchAll(start, end, handler);
            unlock(b);
            b.athrow();
        }
    }

    private void lockObject(CodeBuilder b) {
        if (isStatic) {
            b.loadConstant(ClassDesc.ofInternalName(context.name));
        } else {
            b.aload(0);
        }
    }

    private void unlock(CodeBuilder b) {
        if (initialises) {
            b.invokestatic(Constants.STATICS, "exit", NOTHING);
            return;
        }
        lockObject(b);
        b.loadConstant(coded(Op.EXIT, "unlock"));
        b.invokestatic(HOOKS, "exit", OBJECT_SITE);
    }

    private String shownOwner() {
        return context.name.substring(context.name.lastIndexOf('/') + 1);
    }

    private int site(Op op, String member, int variable) {
        return context.code.site(shownOwner(), method, context.source, line, op, member, variable,
                outline.isInLoop(position));
    }

    @Override
    public void accept(CodeBuilder b, CodeElement e) {
        switch (e) {
            case LineNumber l -> {
                line = l.line();
                b.with(e);
            }
            case LabelTarget l when !context.copy && outline.isHandler(l.label()) -> {
                b.with(l);
                b.dup().invokestatic(HOOKS, "caught", Constants.THROWABLE);
            }
            case FieldInstruction f -> field(b, f);
            case ArrayLoadInstruction a when !context.copy -> arrayLoad(b, a);
            case ArrayStoreInstruction a when !context.copy -> arrayStore(b, a);
            case MonitorInstruction m -> {
                boolean enters = m.opcode() == Opcode.MONITORENTER;
                b.loadConstant(coded(enters ? Op.ENTER : Op.EXIT, enters ? "lock" : "unlock"));
                b.invokestatic(HOOKS, enters ? "enter" : "exit", OBJECT_SITE);
            }
            case InvokeInstruction i -> invoke(b, i);
            case BranchInstruction branch when !context.copy && outline.isBack(branch, position) -> {
                b.invokestatic(HOOKS, "loop", NOTHING);
                b.with(e);
            }
            case ReturnInstruction r when start != null -> {
                unlock(b);
                b.with(r);
            }
            case NewObjectInstruction n -> {
                pendingNews.push(false);
                lastNew = position;
                b.with(n);
            }
            case StackInstruction s when s.opcode() == Opcode.DUP && lastNew == position - 1 -> {
                boolean ignored = pendingNews.pop();
                pendingNews.push(true);
                b.with(s);
            }
            case Instruction i when !context.copy && Identities.isArray(i) -> {
                b.with(i);
                Identities.created(b, context);
            }
            case InvokeDynamicInstruction i when !context.copy && Texts.isJoined(i) -> {
                Texts.lookAtJoined(b, i, site(Op.LOOK, "toString", -1));
                b.with(i);
            }
            case InvokeDynamicInstruction i when !context.copy && MethodReferences.isLambda(i) -> {
                b.with(i);
                Identities.created(b, context.name.hashCode() + ++lambdas);
            }
            default -> b.with(e);
        }
        position++;
    }

    /** The number of a site that in a copy is none of the program's. */
    private int coded(Op op, String member) {
        return context.copy ? 0 : site(op, member, -1);
    }

    private void field(CodeBuilder b, FieldInstruction f) {
        String owner = f.owner().asInternalName();
        String name = f.name().stringValue();
        boolean isStatic = f.opcode() == Opcode.GETSTATIC || f.opcode() == Opcode.PUTSTATIC;
        if (isStatic && owner.equals("java/lang/System") && (name.equals("out") || name.equals("err"))) {
            b.invokestatic(CONSOLE, name, MethodTypeDesc.ofDescriptor("()Ljava/io/PrintStream;"));
            return;
        }
        String declaring = owner;
        ProgramTypes.Field field = context.types.field(owner, name);
        if (field != null) {
            declaring = field.owner();
        }
        if (isStatic && context.restarts(declaring) && !declaring.equals(context.name)
                && !(field != null && field.constant())) {
            b.invokestatic(ClassDesc.ofInternalName(declaring), Constants.INIT, NOTHING);
        }
        if (!context.copy && field != null && !field.isFinal() && !name.contains("$")) {
            hookField(b, f, field, isStatic);
        }
        b.with(f);
    }

    private void hookField(CodeBuilder b, FieldInstruction f, ProgramTypes.Field field, boolean isStatic) {
        int slots = java.util.Objects.requireNonNull(context.types.type(field.owner())).slots();
        int variable = context.code.variable(field.key(), field.shown(), field.slot(), slots,
                field.isVolatile(), field.isReference());
        boolean reads = f.opcode() == Opcode.GETFIELD || f.opcode() == Opcode.GETSTATIC;
        int site = site(reads ? Op.READ : Op.WRITE, field.shown(), variable);
        if (isStatic) {
            b.loadConstant(site);
            b.invokestatic(HOOKS, reads ? "readStatic" : "writeStatic", SITE);
        } else if (reads) {
            b.dup();
            b.loadConstant(site);
            b.invokestatic(HOOKS, "read", OBJECT_SITE);
        } else if (constructed) {
            if (field.descriptor().equals("J") || field.descriptor().equals("D")) {
                b.dup2_x1().pop2().dup_x2();
            } else {
                b.dup2().pop();
            }
            b.loadConstant(site);
            b.invokestatic(HOOKS, "write", OBJECT_SITE);
        }
    }

    private int elementSite(Op op, TypeKind kind) {
        return site(op, Elements.shown(kind), context.code.element(Elements.type(kind)));
    }

    private void arrayLoad(CodeBuilder b, ArrayLoadInstruction a) {
        b.dup2();
        b.loadConstant(elementSite(Op.READ, a.typeKind()));
        b.invokestatic(HOOKS, "readElement", MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;II)V"));
        b.with(a);
    }

    private void arrayStore(CodeBuilder b, ArrayStoreInstruction a) {
        int value = b.allocateLocal(a.typeKind());
        b.storeLocal(a.typeKind(), value);
        b.dup2();
        b.loadConstant(elementSite(Op.WRITE, a.typeKind()));
        b.invokestatic(HOOKS, "writeElement", MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;II)V"));
        b.loadLocal(a.typeKind(), value);
        b.with(a);
    }

    private void invoke(CodeBuilder b, InvokeInstruction i) {
        String owner = i.owner().asInternalName();
        String name = i.name().stringValue();
        String desc = i.type().stringValue();
        if (i.opcode() == Opcode.INVOKESPECIAL && name.equals("<init>")) {
            lookAtArguments(b, i, owner);
            constructor(b, i, owner, desc);
            return;
        }
        boolean isStatic = i.opcode() == Opcode.INVOKESTATIC;
        if (!context.copy && Texts.isTold(i)) {
            Texts.look(b, i, site(Op.LOOK, "toString", -1));
        }
        String foreign = context.copy ? owner : context.types.foreignOwner(owner, name + desc);
        if (!context.copy && Cloning.is(i, foreign)) {
            Cloning.weave(b, i, site(Op.LOOK, "clone", -1));
            return;
        }
        if (foreign == null || foreign.startsWith("[")) {
            b.with(i);
            return;
        }
        lookAtArguments(b, i, foreign);
        if (!context.copy && Arguments.isStream(i, foreign)) {
            b.loadConstant(site(Op.LOOK, foreign.substring(foreign.lastIndexOf('/') + 1) + "." + name, -1));
            b.invokestatic(Constants.STREAMS, name, Arguments.STREAM);
            return;
        }
        if (!isStatic && Signals.weave(b, name, desc, this::coded)) {
            return;
        }
        boolean watched = !context.copy && Watched.isWatched(foreign, name, desc);
        Redirects.Target target = Redirects.find(foreign + "." + name + desc, isStatic, context);
        if (target != null) {
            redirect(b, i, foreign, isStatic, target);
        } else if (isStatic && !context.copy && Repeated.isUnordered(foreign, name, i.typeSymbol())) {
            Repeated.inOrder(b, i);
        } else if (isStatic && owner.equals("jdk/internal/access/SharedSecrets") && name.startsWith("set")) {
            b.pop();
        } else if (!isStatic && owner.equals("java/lang/Class") && name.equals("desiredAssertionStatus")) {
            b.pop().iconst_1();
        } else if (owner.equals(Names.PARKING) && !context.copy) {
            b.loadConstant(site(Op.THREAD, "LockSupport." + name, -1));
            b.invokestatic(name.startsWith("park") ? CALLS : HOOKS, name.startsWith("park") ? "park" : "at", SITE);
            b.with(i);
        } else if (!context.copy && Reflection.callsHandle(i)) {
            b.loadConstant(Reflection.firstSite(this::coded)).invokestatic(FIELD_HANDLES, "at", SITE).with(i);
        } else if (!context.copy && OwnOrder.concerns(i)) {
            OwnOrder.tell(b, i);
        } else if (!context.copy && Reflection.isAccess(i)) {
            int plain = site(Reflection.op(i), "Field." + name, -1);
            int ofVolatile = site(Reflection.op(i), "volatile Field." + name, -1);
            bridged(b, i, Math.min(plain, ofVolatile), false);
        } else if (!context.copy && Reflection.isElement(i)) {
            Reflection.element(b, i, site(Reflection.op(i), "Array." + name, -1));
        } else if (context.callbacks && !isStatic && Watched.isCallback(owner, name)) {
            bridged(b, i, -1, false);
        } else if (!context.copy && !isStatic && Watched.isStreamed(foreign, name, desc)) {
            bridged(b, i, site(Op.CALL, foreign.substring(foreign.lastIndexOf('/') + 1) + "." + name, -1), true);
        } else if (watched && i.opcode() != Opcode.INVOKESPECIAL && !isStatic) {
            String type = foreign.substring(Math.max(foreign.lastIndexOf('/'), foreign.lastIndexOf('$')) + 1);
            int site = site(Watched.op(foreign, name, desc), type + "." + name, -1);
            if (name.equals("await") && desc.equals("()V") && foreign.endsWith("/Condition")) {
                b.loadConstant(site);
                b.invokestatic(CALLS, "await",
                        MethodTypeDesc.ofDescriptor("(Ljava/util/concurrent/locks/Condition;I)V"));
            } else {
                if (ignoredWaits.contains(position)) {
                    b.invokestatic(HOOKS, "ignores", NOTHING);
                }
                bridged(b, i, site, false);
            }
        } else if (watched && isStatic && foreign.startsWith(Names.COPY)) {
            b.loadConstant(site(Op.CALL, foreign.substring(foreign.lastIndexOf('/') + 1) + "." + name, -1));
            b.invokestatic(CALLS, "give", SITE);
            b.with(i);
            b.invokestatic(CALLS, "take", NOTHING);
        } else {
            b.with(i);
        }
    }

    private void lookAtArguments(CodeBuilder b, InvokeInstruction i, String foreign) {
        if (!context.copy && Arguments.areLookedAt(i, foreign)) {
            String member = Arguments.member(i, foreign);
            Arguments.look(b, i, site(Op.LOOK, member, -1), site(Op.CALL, member, -1));
        }
    }

    private void constructor(CodeBuilder b, InvokeInstruction i, String owner, String desc) {
        boolean isNew = !pendingNews.isEmpty();
        boolean stays = isNew && pendingNews.pop();
        constructed |= !isNew;
        if (!context.copy && isNew && desc.equals("()V") && Repeated.isRepeated(owner)) {
            Repeated.construct(b, i);
        } else if (context.copy && HiddenConstructors.has(i)) {
            HiddenConstructors.replace(b, i);
        } else {
            b.with(i);
        }
        if (stays) {
            Identities.made(b, owner, context);
        } else if (!isNew && !context.copy) {
            Identities.begun(b, context);
        }
        if (owner.equals("java/lang/Enum") && !context.copy) {
            b.aload(0).invokestatic(HOOKS, "named", MethodTypeDesc.ofDescriptor("(Ljava/lang/Enum;)V"));
        }
    }

    private void redirect(CodeBuilder b, InvokeInstruction i, String foreign, boolean isStatic,
            Redirects.Target target) {
        if (!context.copy && (foreign.startsWith("java/lang/Thread") || foreign.endsWith("TimeUnit"))) {
            String type = foreign.contains("Thread") ? "Thread" : "TimeUnit";
            b.loadConstant(site(Op.THREAD, type + "." + i.name().stringValue(), -1));
            b.invokestatic(HOOKS, "at", SITE);
        }
        MethodTypeDesc desc = i.typeSymbol();
        if (!isStatic) {
            desc = desc.insertParameterTypes(0, Redirects.receiver(foreign));
        }
        if (target.name().equals("startAccess")) {
            desc = desc.changeParameterType(2, Constants.OBJECT);
        }
        b.invokestatic(ClassDesc.ofInternalName(target.owner()), target.name(), desc);
    }

    private void bridged(CodeBuilder b, InvokeInstruction i, int site, boolean streamed) {
        b.invokestatic(ClassDesc.ofInternalName(context.name), context.bridge(i, site, line, streamed),
                Bridges.type(i, context), context.isInterface);
    }
}
