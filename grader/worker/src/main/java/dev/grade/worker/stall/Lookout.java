package dev.grade.worker.stall;

import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Lines;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sees the threads of a check and those that the student's code started. */
public final class Lookout {
    private static final int DEPTH = 200;
    private static final int LOOKS = 20;
    private static final int TURNS = 10;
    private static final int READINGS = 100;
    /** Runs from the first virtual thread on. */
    private static final String UNBLOCKER = "VirtualThread-unblocker";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ClassBook book;
    private final KernelThreads kernel = new KernelThreads();
    private final VirtualThreads virtualThreads = new VirtualThreads();
    private final Set<Long> ours = new HashSet<>();
    private volatile @Nullable Supplier<Optional<List<Long>>> outside;
    private boolean virtualBefore;
    private boolean complete = true;
    private boolean inCalls;
    private Optional<KernelThreads.Reading> reading = Optional.empty();

    /** A lookout that takes every thread alive now for the JVM's or ours. */
    public Lookout(ClassBook book) {
        this.book = book;
        for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null) {
                ours.add(info.getThreadId());
                virtualBefore |= info.getThreadName().equals(UNBLOCKER);
            }
        }
    }

    /**
     * From now on a thread that reads from a program, writes to one or waits for its end counts as one that waits, as long
     * as what is going on outside this JVM is known to have come to rest.
     *
     * @param programs
     *            what stays the same as long as every program waits; empty while one is on its way
     */
    public void regard(@Nullable Supplier<Optional<List<Long>>> programs) {
        outside = programs;
    }

    /** What changes whenever a program goes on. */
    Object outside() {
        Supplier<Optional<List<Long>>> known = outside;
        return known == null ? List.of() : known.get().map(Object.class::cast).orElseGet(Object::new);
    }

    private Sight atRest(Sight sight) {
        Supplier<Optional<List<Long>>> known = outside;
        boolean still = known != null && sight.runs() && inPipe(sight) && known.get().isPresent();
        return still ? sight.waiting() : sight;
    }

    private static boolean inPipe(Sight sight) {
        if (sight.stack().isEmpty()) {
            return false;
        }
        StackTraceElement top = sight.stack().getFirst();
        return top.isNativeMethod() && (top.getClassName().equals("java.io.FileInputStream")
                || top.getClassName().equals("java.io.FileOutputStream")
                || top.getClassName().equals("java.lang.ProcessHandleImpl"));
    }

    /**
     * Where a thread waits for a lock on a file, if it does and all others wait as well; empty if one is on its way. Where
     * the kernel does not say so, those who wait must do so while others get many turns.
     */
    public Optional<String> inFileLock(Scene scene, Canary canary) throws InterruptedException {
        List<Sight> sights = look(scene).stream().filter(sight -> !isIdle(sight)).toList();
        Optional<Sight> locking = sights.stream().filter(Lookout::locksFile).findFirst();
        boolean rests = complete && locking.isPresent()
                && sights.stream().allMatch(sight -> sight.waits() || locksFile(sight));
        Optional<KernelThreads.Reading> told = reading;
        rests &= told.isEmpty() || (told.get().allAsleep() && kernel.stillAsleep(told.get()));
        for (int looks = 0; rests && told.isEmpty() && looks < LOOKS; looks++) {
            canary.turns(TURNS);
            List<Sight> now = look(scene).stream().filter(sight -> !isIdle(sight)).toList();
            rests = now.size() == sights.size()
                    && IntStream.range(0, now.size()).allMatch(i -> now.get(i).sameAs(sights.get(i)));
        }
        return rests
                ? locking.map(this::place)
                : Optional.empty();
    }

    private static boolean locksFile(Sight sight) {
        return sight.runs() && inSystemCall(sight) && sight.stack().getFirst().getMethodName().equals("lock0");
    }

    /** Whether a thread other than this one runs the order's code, or may when its time has come. */
    public boolean hasOthers(Thread but) {
        for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds(), DEPTH)) {
            if (info == null || ours.contains(info.getThreadId()) || info.getThreadId() == but.threadId()) {
                continue;
            }
            Sight sight = Sight.of(info, null, -1);
            if (info.getThreadName().equals(UNBLOCKER) || hasOrdersCode(sight) || keepsTime(sight)) {
                return true;
            }
        }
        return virtualBefore;
    }

    /** Whether the last look saw all threads; if not, one that it missed may still wake the others. */
    boolean isComplete() {
        return complete;
    }

    /**
     * Whether the threads of the last look, of which these are the ones that matter, waited all at one moment and none
     * was on its way to wake them or in a call that the world outside ends: so nothing will, but time or an interrupt.
     * False where that is not known.
     */
    boolean haveStopped(List<Sight> sights) {
        return complete && !inCalls && outside == null && sights.stream().allMatch(Sight::waits)
                && reading.isPresent() && reading.get().allAsleep() && kernel.stillAsleep(reading.get());
    }

    /**
     * The same, where some may wait for a limited time of which so much is left.
     *
     * @param nanos
     *            in nanoseconds
     */
    boolean sleepFor(List<Sight> sights, long nanos) {
        return complete && !inCalls && outside == null && sights.stream().noneMatch(Sight::runs)
                && reading.isPresent() && reading.get().allAsleep() && kernel.sleepFor(nanos)
                && kernel.stillAsleep(reading.get());
    }

    /**
     * Whether no other threads had a core, or wanted one, at the last look than so many that are known to. If there were
     * others, one that seems to wait was woken, or started, and did not get a core yet. True where the kernel tells nothing;
     * false where the JVM may have put one of the known to sleep for a moment, which would hide another.
     */
    boolean areAllOthersAsleep(long known) {
        return reading.isEmpty() || (!reading.get().heldUp() && reading.get().awake() <= known);
    }

    /** How many threads are alive, the JVM's and ours included. */
    public int alive() {
        return threads.getThreadCount();
    }

    /** Processor time that a thread used so far in nanoseconds, or -1 if it is not alive. */
    public long cpuNanos(long id) {
        return threads.getThreadCpuTime(id);
    }

    /** The threads of the check, and all others that are neither ours nor the JVM's. */
    List<Sight> look(Scene scene) {
        reading = kernel.read();
        return look(scene, false);
    }

    /** The same with every lock that they hold; costs a walk over the heap. */
    List<Sight> lookClosely(Scene scene) {
        return look(scene, true);
    }

    private List<Sight> look(Scene scene, boolean closely) {
        Map<Long, Role> roles = new HashMap<>();
        for (Role role : scene.roles()) {
            roles.put(role.thread().threadId(), role);
        }
        var ids = new ArrayList<Long>();
        for (long id : threads.getAllThreadIds()) {
            if (roles.containsKey(id) || !ours.contains(id)) {
                ids.add(id);
            }
        }
        long[] wanted = ids.stream().mapToLong(Long::longValue).toArray();
        List<Sight> sights = new ArrayList<>();
        long carriers = 0;
        boolean virtual = virtualBefore;
        for (ThreadInfo info : threads.getThreadInfo(wanted, closely, closely, DEPTH)) {
            if (info != null) {
                long id = info.getThreadId();
                long cpu = threads.getThreadCpuTime(id);
                virtual |= info.getThreadName().equals(UNBLOCKER);
                carriers += info.getThreadName().startsWith("ForkJoinPool-") ? Math.max(0, cpu) : 0;
                sights.add(Sight.of(info, roles.get(id), cpu));
            }
        }
        complete = true;
        if (virtual) {
            Optional<List<Sight>> seen = closely
                    ? virtualThreads.lookClosely(carriers, areAllAsleep())
                    : virtualThreads.look(carriers);
            complete = seen.isPresent();
            seen.ifPresent(sights::addAll);
        }
        sights.replaceAll(this::atRest);
        long reader = Thread.currentThread().threadId();
        inCalls = sights.stream()
                .anyMatch(sight -> sight.runs() && sight.id() != reader && !sight.name().equals(UNBLOCKER));
        return ClassInit.isPossible(sights) ? ClassInit.seen(sights) : sights;
    }

    /** Asked again and again, since to see the other threads closely keeps the JVM itself awake for a moment. */
    private boolean areAllAsleep() {
        return Stream.generate(kernel::read).limit(READINGS)
                .anyMatch(now -> now.isPresent() && now.get().allAsleep() && kernel.stillAsleep(now.get()));
    }

    /** The threads that hold locks that the next of them needs, in a circle; empty if there are none. */
    Set<Long> inCircle() {
        long[] found = threads.findDeadlockedThreads();
        Set<Long> ids = new HashSet<>();
        if (found != null) {
            for (long id : found) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Whether the order's code stands on this stack. */
    boolean hasOrdersCode(Sight sight) {
        for (StackTraceElement frame : sight.stack()) {
            if (isOrders(frame)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this frame runs code that the order brought. */
    boolean isOrders(StackTraceElement frame) {
        return book.knows(frame.getClassName());
    }

    /** The innermost line of the order's code that the thread is in, or an empty text. */
    String line(Sight sight) {
        return sight.stack().stream().filter(this::isOrders).findFirst().map(StackTraceElement::toString).orElse("");
    }

    /** Where in the order's code the thread is, in words. */
    String place(Sight sight) {
        return Lines.of(book, sight.stack()).stream().findFirst().map(Lines::place).orElse("another place");
    }

    /** The loop that a running thread stands in. */
    Spin spin(Sight sight) {
        return SpinReader.read(book, sight.stack());
    }

    /** Whether this frame runs code that the student wrote. */
    boolean isStudents(StackTraceElement frame) {
        return book.isStudents(frame.getClassName());
    }

    /** Whether the thread is a spare worker of a pool, or a helper of the JDK: it waits for work and owes none. */
    boolean isIdle(Sight sight) {
        Role role = sight.role();
        if (role != null && role.standing() != Role.Standing.FREE) {
            return role.standing() != Role.Standing.ACTING;
        }
        if (role != null || hasOrdersCode(sight)) {
            return false;
        }
        // a virtual thread without a stack has been started and waits for a core
        boolean yetToRun = sight.virtual() && sight.runs();
        return sight.state() == Thread.State.WAITING || (sight.sleeps() && !keepsTime(sight))
                || (sight.stack().isEmpty() && !yetToRun)
                || (sight.runs() && inSystemCall(sight));
    }

    /** Whether the thread will start something of its own accord when a time has come. */
    private static boolean keepsTime(Sight sight) {
        for (StackTraceElement frame : sight.stack()) {
            String name = frame.getClassName();
            if (name.startsWith("java.util.concurrent.ScheduledThreadPoolExecutor")
                    || name.startsWith("java.util.TimerThread")
                    || name.startsWith("java.util.concurrent.DelayScheduler")) {
                return true;
            }
        }
        return false;
    }

    private static boolean inSystemCall(Sight sight) {
        if (sight.stack().isEmpty()) {
            return false;
        }
        StackTraceElement top = sight.stack().getFirst();
        return top.isNativeMethod() && (top.getClassName().startsWith("sun.nio.ch.")
                || top.getClassName().equals("java.lang.VirtualThread"));
    }
}
