package dev.grade.explorer.rewrite;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/** Names that rewritten code refers to. */
final class Constants {
    static final ClassDesc HOOKS = ClassDesc.of("dev.grade.explorer.control.Hooks");
    static final ClassDesc CALLS = ClassDesc.of("dev.grade.explorer.control.Calls");
    static final ClassDesc ACCESSES = ClassDesc.of("dev.grade.explorer.control.Accesses");
    static final ClassDesc FUNCTIONS = ClassDesc.of("dev.grade.explorer.control.Functions");
    static final ClassDesc RANGES = ClassDesc.of("dev.grade.explorer.control.Ranges");
    static final ClassDesc FIELD_HANDLES = ClassDesc.of("dev.grade.explorer.control.FieldHandles");
    static final ClassDesc CLONES = ClassDesc.of("dev.grade.explorer.control.Clones");
    static final ClassDesc STREAMS = ClassDesc.of("dev.grade.explorer.control.Streams");
    static final ClassDesc STREAM_LOCKS = ClassDesc.of("dev.grade.explorer.control.StreamLocks");
    static final ClassDesc STATICS = ClassDesc.of("dev.grade.explorer.control.Statics");
    static final ClassDesc CONSOLE = ClassDesc.of("dev.grade.explorer.control.Console");
    static final ClassDesc SHADOWED = ClassDesc.of("dev.grade.explorer.control.Shadowed");
    static final ClassDesc IDENTITY = ClassDesc.of("dev.grade.explorer.control.Identity");
    static final ClassDesc REPLACEMENTS = ClassDesc.of("dev.grade.explorer.control.Replacements");
    static final ClassDesc OBJECT = ConstantDescs.CD_Object;

    static final MethodTypeDesc OBJECT_ONLY = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;)V");
    static final MethodTypeDesc OBJECT_SITE = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;I)V");
    static final MethodTypeDesc OBJECT_BOOLEAN_SITE = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;ZI)V");
    static final MethodTypeDesc OBJECT_OBJECT_SITE = MethodTypeDesc
            .ofDescriptor("(Ljava/lang/Object;Ljava/lang/Object;I)V");
    static final MethodTypeDesc THROWABLE = MethodTypeDesc.ofDescriptor("(Ljava/lang/Throwable;)V");
    static final MethodTypeDesc SITE = MethodTypeDesc.ofDescriptor("(I)V");
    static final MethodTypeDesc NOTHING = MethodTypeDesc.ofDescriptor("()V");

    static final String INIT = "grade$init";
    static final String CLINIT = "grade$clinit";
    static final String EPOCH = "grade$epoch";
    static final String HISTORY = "grade$history";

    /** Copies whose statics are state of the program, such as the common pool. */
    static final Set<String> RESTARTED_COPIES = Set.of("controlled/java/util/concurrent/ForkJoinPool",
            "controlled/java/util/concurrent/CompletableFuture",
            "controlled/java/util/concurrent/Executors$DefaultThreadFactory",
            "controlled/java/util/concurrent/ThreadLocalRandom", "controlled/java/util/Timer");

    private Constants() {
    }
}
