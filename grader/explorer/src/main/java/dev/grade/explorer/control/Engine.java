package dev.grade.explorer.control;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs schedules of one program, one at a time, each from fresh state. One exploration at a time in a JVM. */
public final class Engine {
    private static final VarHandle THREAD_NUMBERS;

    static {
        try {
            Class<?> numbering = Class.forName("java.lang.Thread$ThreadNumbering");
            THREAD_NUMBERS = MethodHandles.privateLookupIn(numbering, MethodHandles.lookup())
                    .findStaticVarHandle(numbering, "next", int.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM was started without the explorer's options", e);
        }
    }

    /** The body of the program's main thread; free to throw. */
    @FunctionalInterface
    public interface Main {
        /** Runs it. */
        void run() throws Throwable;
    }

    /**
     * What one schedule did.
     *
     * @param ending
     *            how it ended
     * @param decisions
     *            what was decided on the way
     * @param races
     *            unordered accesses seen, at most one for each pair of sites
     * @param events
     *            how many steps all threads made
     * @param threads
     *            how many threads there were
     * @param output
     *            what the program printed, at most 64 KiB
     * @param pending
     *            where each thread stands that has not ended
     * @param origins
     *            the site at which each thread began
     */
    public record Result(Ending ending, List<Decision> decisions, List<Race> races, long events, int threads,
            String output, List<Integer> pending, List<Integer> origins) {
    }

    /** Whether a schedule is to be given up. */
    static volatile BooleanSupplier over = () -> false;

    private final CodeMap code;

    /** An engine for a program with these sites. */
    public Engine(CodeMap code, ClassLoader copies) {
        this.code = code;
        Streams.useCopies(copies);
    }

    /** When a schedule is given up in its middle; asked now and then. */
    public static void giveUpWhen(BooleanSupplier timeIsUp) {
        over = timeIsUp;
    }

    /** How many schedules have begun in this JVM; from any thread. */
    public static int schedulesRun() {
        return Hooks.epoch;
    }

    /**
     * Runs one schedule.
     *
     * @param limit
     *            how many steps it may have
     * @param recorder
     *            writes the steps down, or null
     */
    public Result run(Main main, Chooser chooser, long limit, @Nullable Recorder recorder) {
        Hooks.epoch++;
        Statics.reset();
        Threads.forget();
        THREAD_NUMBERS.setVolatile(0);
        ThreadIds.restart();
        String ignored = Console.drain();
        Schedule schedule = new Schedule(code, chooser, limit, Hooks.epoch, recorder);
        Hooks.schedule = schedule;
        try {
            Ending ending = schedule.run(() -> {
                try {
                    main.run();
                } catch (Throwable t) {
                    throw Engine.<RuntimeException>sneak(t);
                }
            });
            if (recorder != null) {
                recorder.end(schedule);
            }
            return new Result(ending, List.copyOf(schedule.decisions), List.copyOf(schedule.races.found()),
                    schedule.events, schedule.fibers.size(), Console.drain(),
                    schedule.fibers.stream().filter(f -> !f.done()).map(f -> f.site).toList(),
                    schedule.fibers.stream().map(f -> f.origin).toList());
        } finally {
            Hooks.current = null;
            Hooks.schedule = null;
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: lets a checked exception of the program pass as it is
    private static <E extends Throwable> E sneak(Throwable t) throws E {
        throw (E) t;
    }
}
