package dev.grade.inspect.flow;

import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Platform;
import java.util.LinkedHashSet;
import java.util.Set;

/** Calls of the platform that answer one of the values they are given, or what a container holds. */
final class PassThrough {

    private static final Set<String> TAKES = Set.of("take", "poll", "remove", "element", "peek", "pop", "get",
            "getFirst",
            "getLast", "removeFirst", "removeLast", "pollFirst", "pollLast", "takeFirst", "takeLast", "peekFirst",
            "peekLast", "next", "orElse", "orElseThrow", "orElseGet", "getOrDefault", "computeIfAbsent", "put", "first",
            "last", "findFirst", "findAny", "getValue", "getAndSet", "getPlain", "getAcquire", "previous");
    /** Checks of an argument that answer it as it is; most libraries have one. */
    private static final Set<String> CHECKS = Set.of("requireNonNull", "requireNonNullElse", "checkNotNull", "notNull",
            "requireNotNull", "checkNonNull", "nonNull");
    private static final Set<String> COMPOSES = Set.of("andThen", "compose", "and", "or", "negate");

    private PassThrough() {
    }

    static Set<Value> of(Site site, Values values, Program program) {
        Called called = site.called();
        if (called == null) {
            return Set.of();
        }
        if (called.isStatic() && CHECKS.contains(called.name()) && !site.arguments().isEmpty()) {
            return values.of(site.arguments().getFirst());
        }
        if (called.name().startsWith("unconfigurable") || (called.owner().equals("java.util.concurrent.Executors")
                && called.name().equals("callable"))) {
            return site.arguments().isEmpty() ? Set.of() : values.of(site.arguments().getFirst());
        }
        if (site.receiver() == null) {
            return Set.of();
        }
        if (called.name().equals("toCompletableFuture") || called.name().equals("minimalCompletionStage")) {
            return values.of(site.receiver());
        }
        if (COMPOSES.contains(called.name()) && Platform.function(called.owner()) != null) {
            var both = new LinkedHashSet<>(values.of(site.receiver()));
            site.arguments().forEach(a -> both.addAll(values.of(a)));
            return both;
        }
        return TAKES.contains(called.name()) && isHolder(called.owner(), program)
                ? values.contents().of(site.receiver())
                : Set.of();
    }

    /** Whether a method of a container answers one of its elements. */
    static boolean isTake(String method) {
        return TAKES.contains(method);
    }

    /** Whether a type of the platform holds values that were put into it. */
    static boolean isHolder(String owner, Program program) {
        var types = program.types();
        return types.isA(owner, "java.util.Collection") || types.isA(owner, "java.util.Map")
                || types.isA(owner, "java.util.Iterator") || types.isA(owner, "java.util.Map.Entry")
                || owner.equals("java.util.Optional") || types.isA(owner, "java.util.concurrent.atomic.AtomicReference")
                || owner.equals("java.lang.ThreadLocal") || owner.startsWith("java.util.stream.");
    }
}
