package dev.grade.explorer.rewrite;

import static dev.grade.explorer.rewrite.Constants.HOOKS;
import static dev.grade.explorer.rewrite.Constants.NOTHING;
import static dev.grade.explorer.rewrite.Constants.OBJECT;
import static dev.grade.explorer.rewrite.Constants.STATICS;

import dev.grade.explorer.control.CodeMap;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Interfaces;
import java.lang.classfile.Label;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.AccessFlags;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rewrites one class. */
final class ClassWeaver {
    private static final int ADDED = ClassFile.ACC_SYNTHETIC | ClassFile.ACC_PUBLIC;

    private final ClassFile files;
    private final CodeMap code;
    private final ProgramTypes types;
    private final Extremes extremes;

    ClassWeaver(ClassFile files, CodeMap code, ProgramTypes types, Extremes extremes) {
        this.files = files;
        this.code = code;
        this.types = types;
        this.extremes = extremes;
    }

    byte[] weave(ClassModel model, boolean copy) {
        String name = model.thisClass().asInternalName();
        String source = model.findAttribute(Attributes.sourceFile()).map(s -> s.sourceFile().stringValue())
                .orElse(name.substring(name.lastIndexOf('/') + 1) + ".java");
        boolean isInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
        Context context = new Context(code, types, name, source, copy, isInterface, extremes);
        ProgramTypes.Type type = copy ? null : types.type(name);
        boolean carriesHistory = type != null && !type.isInterface() && !type.isRecord()
                && types.type(type.superName()) == null;
        return files.build(model.thisClass(), ConstantPoolBuilder.of(model), b -> {
            boolean interfacesDone = false;
            for (ClassElement e : model) {
                switch (e) {
                    case MethodModel m when ActiveCount.concerns(name, m) -> ActiveCount.weave(b, m);
                    case MethodModel m -> method(b, m, context);
                    case FieldModel f -> field(b, f, context);
                    case Interfaces i when carriesHistory -> {
                        List<ClassEntry> all = new ArrayList<>(i.interfaces());
                        all.add(b.constantPool().classEntry(Constants.SHADOWED));
                        b.with(Interfaces.of(all));
                        interfacesDone = true;
                    }
                    default -> b.with(e);
                }
            }
            if (type != null && carriesHistory) {
                if (!interfacesDone) {
                    b.with(Interfaces.ofSymbols(Constants.SHADOWED));
                }
                history(b, context);
            }
            if (copy || carriesHistory) {
                hash(b, model);
            }
            if (context.restartable) {
                restart(b, model, context, type);
            }
            for (int i = 0; i < context.bridges.size(); i++) {
                Bridges.add(b, context.bridges.get(i), context);
            }
        });
    }

    private static void field(ClassBuilder b, FieldModel f, Context context) {
        int flags = f.flags().flagsMask();
        boolean reset = context.restartable && (flags & ClassFile.ACC_STATIC) != 0
                && f.findAttribute(Attributes.constantValue()).isEmpty();
        if (reset && (flags & ClassFile.ACC_FINAL) != 0) {
            b.withField(f.fieldName(), f.fieldType(), fb -> {
                fb.withFlags(flags & ~ClassFile.ACC_FINAL);
                f.forEach(e -> {
                    if (!(e instanceof AccessFlags)) {
                        fb.with(e);
                    }
                });
            });
        } else {
            b.with(f);
        }
    }

    private static void method(ClassBuilder b, MethodModel m, Context context) {
        boolean clinit = m.methodName().equalsString("<clinit>");
        String name = clinit && context.restartable ? Constants.CLINIT : m.methodName().stringValue();
        int flags = m.flags().flagsMask();
        boolean hasCode = m.code().isPresent();
        int kept = hasCode ? flags & ~ClassFile.ACC_SYNCHRONIZED : flags;
        b.withMethod(name, m.methodTypeSymbol(), kept, mb -> {
            for (MethodElement e : m) {
                if (e instanceof CodeModel body) {
                    mb.transformCode(body, new CodeWeaver(context, m, body));
                } else if (!(e instanceof AccessFlags)) {
                    mb.with(e);
                }
            }
        });
    }

    private static void history(ClassBuilder b, Context context) {
        ClassDesc owner = ClassDesc.ofInternalName(context.name);
        b.withField(Constants.HISTORY, OBJECT, ADDED | ClassFile.ACC_TRANSIENT);
        b.withMethodBody(Constants.HISTORY, MethodTypeDesc.of(OBJECT), ADDED,
                c -> c.aload(0).getfield(owner, Constants.HISTORY, OBJECT).areturn());
        b.withMethodBody(Constants.HISTORY, MethodTypeDesc.of(ConstantDescs.CD_void, OBJECT), ADDED,
                c -> c.aload(0).aload(1).putfield(owner, Constants.HISTORY, OBJECT).return_());
    }

    /** Objects that inherit their hash get one that is the same in every run, so that hash sets have the same order. */
    private static void hash(ClassBuilder b, ClassModel model) {
        String parent = model.superclass().map(c -> c.asInternalName()).orElse("");
        boolean inherits = parent.equals("java/lang/Object") || parent.equals("java/lang/Thread");
        if (inherits && (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) == 0 && model.methods().stream()
                .noneMatch(m -> m.methodName().equalsString("hashCode") && m.methodType().equalsString("()I"))) {
            b.withMethodBody("hashCode", MethodTypeDesc.of(ConstantDescs.CD_int), ADDED, c -> c.aload(0)
                    .invokestatic(Constants.IDENTITY, "of", MethodTypeDesc.of(ConstantDescs.CD_int, OBJECT)).ireturn());
        }
    }

    private void restart(ClassBuilder b, ClassModel model, Context context, ProgramTypes.@Nullable Type type) {
        ClassDesc self = ClassDesc.ofInternalName(context.name);
        boolean runs = model.methods().stream().anyMatch(m -> m.methodName().equalsString("<clinit>"));
        MethodTypeDesc takesClass = MethodTypeDesc.ofDescriptor("(Ljava/lang/Class;)V");
        b.withField(Constants.EPOCH, ConstantDescs.CD_int, ADDED | ClassFile.ACC_STATIC);
        b.withMethodBody(Constants.INIT, NOTHING, ADDED | ClassFile.ACC_STATIC, c -> {
            Label end = c.newLabel();
            c.getstatic(HOOKS, "epoch", ConstantDescs.CD_int).getstatic(self, Constants.EPOCH, ConstantDescs.CD_int)
                    .if_icmpeq(end);
            c.loadConstant(self).loadConstant(runs ? 1 : 0).invokestatic(STATICS, "begin",
                    MethodTypeDesc.ofDescriptor("(Ljava/lang/Class;Z)Z")).ifeq(end);
            c.trying(t -> {
                ProgramTypes.Type parent = type == null ? null : types.type(type.superName());
                if (parent != null && parent.restartable()) {
                    t.invokestatic(ClassDesc.ofInternalName(parent.name()), Constants.INIT, NOTHING);
                }
                clear(t, model, self);
                if (runs) {
                    t.invokestatic(self, Constants.CLINIT, NOTHING);
                }
                t.loadConstant(self).invokestatic(STATICS, "done", takesClass);
                t.getstatic(HOOKS, "epoch", ConstantDescs.CD_int).putstatic(self, Constants.EPOCH,
                        ConstantDescs.CD_int);
            }, catches -> catches.catchingAll(h -> {
                h.loadConstant(self).swap();
                h.invokestatic(STATICS, "failed", MethodTypeDesc
                        .ofDescriptor("(Ljava/lang/Class;Ljava/lang/Throwable;)Ljava/lang/Throwable;"));
                h.athrow();
            }));
            c.labelBinding(end).return_();
        });
    }

    private static void clear(CodeBuilder c, ClassModel model, ClassDesc self) {
        for (FieldModel f : model.fields()) {
            boolean isStatic = (f.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
            if (isStatic && f.findAttribute(Attributes.constantValue()).isEmpty()) {
                switch (TypeKind.fromDescriptor(f.fieldType().stringValue()).asLoadable()) {
                    case INT -> c.iconst_0();
                    case LONG -> c.lconst_0();
                    case FLOAT -> c.fconst_0();
                    case DOUBLE -> c.dconst_0();
                    default -> c.aconst_null();
                }
                c.putstatic(self, f.fieldName().stringValue(), f.fieldTypeSymbol());
            }
        }
    }
}
