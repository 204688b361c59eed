package dev.grade.explorer.rewrite;

import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls that go to a static method of the explorer instead, which takes the receiver first. */
final class Redirects {
    /**
     * Where a call goes.
     *
     * @param owner
     *            internal name of the class
     * @param name
     *            its static method
     */
    record Target(String owner, String name) {
    }

    private static final String CONTROL = "dev/grade/explorer/control/";
    private static final String PROCESSORS = "java/lang/Runtime.availableProcessors()I";

    /** Where there is more than one processor, they look a few hundred times before they wait, so no short wait would ever run out. */
    private static final List<String> SPINNING = List.of("controlled/java/util/concurrent/Exchanger",
            "controlled/java/util/concurrent/LinkedTransferQueue", "controlled/java/util/concurrent/Phaser");
    private static final List<String> HANDLERS = List.of("java/util/logging/Handler",
            "java/util/logging/StreamHandler", "java/util/logging/ConsoleHandler", "java/util/logging/FileHandler");
    private static final Map<String, Target> INSTANCE = new HashMap<>();
    private static final Map<String, Target> STATIC = new HashMap<>();
    private static final Map<String, Target> PROGRAM = new HashMap<>();

    static {
        for (String desc : new String[]{"()V", "(J)V", "(JI)V", "(Ljava/time/Duration;)Z"}) {
            INSTANCE.put("java/lang/Thread.join" + desc, new Target(CONTROL + "Threads", "join"));
        }
        for (String m : new String[]{"start()V", "isAlive()Z", "getState()Ljava/lang/Thread$State;"}) {
            INSTANCE.put("java/lang/Thread." + m, new Target(CONTROL + "Threads", m.substring(0, m.indexOf('('))));
        }
        for (String m : new String[]{"interrupt()V", "activeCount()I", "enumerate([Ljava/lang/Thread;)I",
                "enumerate([Ljava/lang/Thread;Z)I"}) {
            INSTANCE.put("java/lang/ThreadGroup." + m, new Target(CONTROL + "Groups", m.substring(0, m.indexOf('('))));
        }
        for (String m : new String[]{"addHandler(Ljava/util/logging/Handler;)V",
                "removeHandler(Ljava/util/logging/Handler;)V", "getHandlers()[Ljava/util/logging/Handler;"}) {
            INSTANCE.put("java/util/logging/Logger." + m,
                    new Target(CONTROL + "Loggers", m.substring(0, m.indexOf('('))));
        }
        for (String owner : HANDLERS) {
            INSTANCE.put(owner + ".getFormatter()Ljava/util/logging/Formatter;",
                    new Target(CONTROL + "Loggers", "getFormatter"));
        }
        for (String kind : new String[]{"findGetter", "findSetter", "findStaticGetter", "findStaticSetter"}) {
            INSTANCE.put(
                    "java/lang/invoke/MethodHandles$Lookup." + kind
                            + "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/invoke/MethodHandle;",
                    new Target(CONTROL + "FieldHandles", kind));
        }
        for (String kind : new String[]{"unreflectGetter", "unreflectSetter"}) {
            INSTANCE.put(
                    "java/lang/invoke/MethodHandles$Lookup." + kind
                            + "(Ljava/lang/reflect/Field;)Ljava/lang/invoke/MethodHandle;",
                    new Target(CONTROL + "FieldHandles", kind));
        }
        INSTANCE.put("java/lang/Thread.interrupt()V", new Target(CONTROL + "Interrupts", "interrupt"));
        INSTANCE.put("java/lang/Thread.isInterrupted()Z", new Target(CONTROL + "Interrupts", "isInterrupted"));
        STATIC.put("java/lang/Thread.interrupted()Z", new Target(CONTROL + "Interrupts", "interrupted"));
        for (String m : new String[]{"sleep(J)V", "sleep(JI)V", "sleep(Ljava/time/Duration;)V", "yield()V",
                "onSpinWait()V", "holdsLock(Ljava/lang/Object;)Z", "activeCount()I",
                "startVirtualThread(Ljava/lang/Runnable;)Ljava/lang/Thread;",
                "setDefaultUncaughtExceptionHandler(Ljava/lang/Thread$UncaughtExceptionHandler;)V"}) {
            STATIC.put("java/lang/Thread." + m, new Target(CONTROL + "Threads", m.substring(0, m.indexOf('('))));
        }
        for (String owner : new String[]{"java/lang/Thread$Builder", "java/lang/Thread$Builder$OfVirtual",
                "java/lang/Thread$Builder$OfPlatform"}) {
            for (String m : new String[]{"start(Ljava/lang/Runnable;)Ljava/lang/Thread;",
                    "unstarted(Ljava/lang/Runnable;)Ljava/lang/Thread;",
                    "factory()Ljava/util/concurrent/ThreadFactory;"}) {
                INSTANCE.put(owner + "." + m, new Target(CONTROL + "Threads", m.substring(0, m.indexOf('('))));
            }
        }
        INSTANCE.put("jdk/internal/vm/SharedThreadContainer.start(Ljava/lang/Thread;)V",
                new Target(CONTROL + "Threads", "startShared"));
        INSTANCE.put(
                "jdk/internal/access/JavaLangAccess.start(Ljava/lang/Thread;Ljdk/internal/vm/ThreadContainer;)V",
                new Target(CONTROL + "Threads", "startAccess"));
        INSTANCE.put("jdk/internal/access/JavaLangAccess.currentCarrierThread()Ljava/lang/Thread;",
                new Target(CONTROL + "Threads", "currentCarrierThread"));
        INSTANCE.put("jdk/internal/misc/Unsafe.park(ZJ)V", new Target(CONTROL + "Parking", "park"));
        INSTANCE.put("jdk/internal/misc/Unsafe.unpark(Ljava/lang/Object;)V", new Target(CONTROL + "Parking", "unpark"));
        INSTANCE.put("java/lang/Runtime.exit(I)V", new Target(CONTROL + "Threads", "exit"));
        INSTANCE.put("java/lang/Runtime.halt(I)V", new Target(CONTROL + "Threads", "exit"));
        INSTANCE.put(PROCESSORS,
                new Target(CONTROL + "Threads", "availableProcessors"));
        INSTANCE.put("java/lang/Runtime.addShutdownHook(Ljava/lang/Thread;)V",
                new Target(CONTROL + "Replacements", "addShutdownHook"));
        INSTANCE.put(
                "java/lang/ref/Cleaner.register(Ljava/lang/Object;Ljava/lang/Runnable;)Ljava/lang/ref/Cleaner$Cleanable;",
                new Target(CONTROL + "Replacements", "register"));
        INSTANCE.put("java/util/concurrent/TimeUnit.sleep(J)V", new Target(CONTROL + "Replacements", "sleep"));
        INSTANCE.put("java/util/concurrent/TimeUnit.timedJoin(Ljava/lang/Thread;J)V",
                new Target(CONTROL + "Replacements", "timedJoin"));
        INSTANCE.put("java/util/concurrent/TimeUnit.timedWait(Ljava/lang/Object;J)V",
                new Target(CONTROL + "Replacements", "timedWait"));
        STATIC.put("java/lang/System.exit(I)V", new Target(CONTROL + "Threads", "exit"));
        STATIC.put("java/lang/System.nanoTime()J", new Target(CONTROL + "Clock", "nanoTime"));
        STATIC.put("java/lang/System.currentTimeMillis()J", new Target(CONTROL + "Clock", "currentTimeMillis"));
        program();
    }

    private Redirects() {
    }

    private static void program() {
        PROGRAM.put("java/lang/System.nanoTime()J", new Target(CONTROL + "Clock", "programNanoTime"));
        PROGRAM.put("java/lang/System.currentTimeMillis()J", new Target(CONTROL + "Clock", "programCurrentTimeMillis"));
        PROGRAM.put("java/time/Instant.now()Ljava/time/Instant;", new Target(CONTROL + "Clock", "instant"));
        PROGRAM.put("java/time/LocalDateTime.now()Ljava/time/LocalDateTime;",
                new Target(CONTROL + "Clock", "dateTime"));
        PROGRAM.put("java/time/LocalTime.now()Ljava/time/LocalTime;", new Target(CONTROL + "Clock", "time"));
        PROGRAM.put("java/time/LocalDate.now()Ljava/time/LocalDate;", new Target(CONTROL + "Clock", "date"));
        PROGRAM.put("java/time/ZonedDateTime.now()Ljava/time/ZonedDateTime;", new Target(CONTROL + "Clock", "zoned"));
        PROGRAM.put("java/util/Collections.shuffle(Ljava/util/List;)V", new Target(CONTROL + "Repeatable", "shuffle"));
        PROGRAM.put("java/util/UUID.randomUUID()Ljava/util/UUID;", new Target(CONTROL + "Repeatable", "randomUUID"));
        PROGRAM.put("java/util/random/RandomGenerator.getDefault()Ljava/util/random/RandomGenerator;",
                new Target(CONTROL + "Repeatable", "generator"));
        PROGRAM.put("java/util/Set.of([Ljava/lang/Object;)Ljava/util/Set;", new Target(CONTROL + "Repeatable", "set"));
        PROGRAM.put("java/util/Set.copyOf(Ljava/util/Collection;)Ljava/util/Set;",
                new Target(CONTROL + "Repeatable", "copyOf"));
        PROGRAM.put("java/util/Map.ofEntries([Ljava/util/Map$Entry;)Ljava/util/Map;",
                new Target(CONTROL + "Repeatable", "mapOf"));
        PROGRAM.put("java/util/Map.copyOf(Ljava/util/Map;)Ljava/util/Map;",
                new Target(CONTROL + "Repeatable", "copyOf"));
        for (String m : new String[]{"print(Ljava/lang/Object;)V", "println(Ljava/lang/Object;)V", "println()V"}) {
            PROGRAM.put("java/lang/IO." + m,
                    new Target(CONTROL + "SimpleConsole", m.substring(0, m.indexOf('('))));
        }
        PROGRAM.put("java/lang/Math.random()D", new Target(CONTROL + "Clock", "random"));
        PROGRAM.put("java/lang/System.identityHashCode(Ljava/lang/Object;)I",
                new Target(CONTROL + "Identity", "of"));
        INSTANCE.put("java/util/stream/Stream.parallel()Ljava/util/stream/BaseStream;",
                new Target(CONTROL + "Streams", "parallel"));
        INSTANCE.put("java/util/stream/IntStream.parallel()Ljava/util/stream/IntStream;",
                new Target(CONTROL + "Streams", "parallel"));
        INSTANCE.put("java/util/stream/LongStream.parallel()Ljava/util/stream/LongStream;",
                new Target(CONTROL + "Streams", "parallel"));
        INSTANCE.put("java/util/stream/DoubleStream.parallel()Ljava/util/stream/DoubleStream;",
                new Target(CONTROL + "Streams", "parallel"));
        for (String type : new String[]{"[I", "[J", "[D", "[F", "[S", "[B", "[C"}) {
            PROGRAM.put("java/util/Arrays.parallelSort(" + type + ")V", new Target("java/util/Arrays", "sort"));
        }
        for (String type : new String[]{"Stream", "IntStream", "LongStream", "DoubleStream"}) {
            String owner = "java/util/stream/" + type;
            PROGRAM.put("%s.concat(L%s;L%s;)L%s;".formatted(owner, owner, owner, owner),
                    new Target(CONTROL + "Streams", "concat"));
        }
        PROGRAM.put("java/util/stream/StreamSupport.stream(Ljava/util/Spliterator;Z)Ljava/util/stream/Stream;",
                new Target(CONTROL + "Streams", "supported"));
        PROGRAM.put("java/util/Arrays.parallelSort([Ljava/lang/Comparable;)V",
                new Target(CONTROL + "Replacements", "sort"));
        PROGRAM.put("java/util/Arrays.parallelSort([Ljava/lang/Object;Ljava/util/Comparator;)V",
                new Target("java/util/Arrays", "sort"));
        PROGRAM.put("java/util/Arrays.parallelSetAll([ILjava/util/function/IntUnaryOperator;)V",
                new Target(CONTROL + "Streams", "parallelSetAll"));
        PROGRAM.put("java/util/Arrays.parallelSetAll([JLjava/util/function/IntToLongFunction;)V",
                new Target(CONTROL + "Streams", "parallelSetAll"));
        PROGRAM.put("java/util/Arrays.parallelSetAll([DLjava/util/function/IntToDoubleFunction;)V",
                new Target(CONTROL + "Streams", "parallelSetAll"));
        PROGRAM.put("java/util/Arrays.parallelSetAll([Ljava/lang/Object;Ljava/util/function/IntFunction;)V",
                new Target(CONTROL + "Streams", "parallelSetAll"));
        PROGRAM.put("java/util/Arrays.parallelPrefix([ILjava/util/function/IntBinaryOperator;)V",
                new Target(CONTROL + "Replacements", "prefix"));
    }

    static @org.jspecify.annotations.Nullable Target find(String key, boolean isStatic, Context context) {
        if (isStatic) {
            Target own = context.copy ? null : PROGRAM.get(key);
            return own != null ? own : STATIC.get(key);
        }
        if (context.copy && key.equals(PROCESSORS) && SPINNING.stream().anyMatch(context.name::startsWith)) {
            return new Target(CONTROL + "Threads", "oneProcessor");
        }
        boolean thread = key.startsWith("controlled/java/util/TimerThread.")
                || key.startsWith("controlled/java/util/concurrent/ForkJoinWorkerThread.");
        return INSTANCE.get(thread ? "java/lang/Thread" + key.substring(key.indexOf('.')) : key);
    }

    /** The type of what a call was made on, as its target takes it. */
    static ClassDesc receiver(String foreign) {
        return switch (foreign) {
            case "jdk/internal/misc/Unsafe", "jdk/internal/vm/SharedThreadContainer",
                    "jdk/internal/access/JavaLangAccess" ->
                Constants.OBJECT;
            case "java/lang/Thread$Builder$OfVirtual", "java/lang/Thread$Builder$OfPlatform" ->
                ClassDesc.ofInternalName("java/lang/Thread$Builder");
            case "controlled/java/util/TimerThread", "controlled/java/util/concurrent/ForkJoinWorkerThread" ->
                ClassDesc.of("java.lang.Thread");
            case "java/util/logging/StreamHandler", "java/util/logging/ConsoleHandler",
                    "java/util/logging/FileHandler" ->
                ClassDesc.ofInternalName("java/util/logging/Handler");
            default -> ClassDesc.ofInternalName(foreign);
        };
    }
}
