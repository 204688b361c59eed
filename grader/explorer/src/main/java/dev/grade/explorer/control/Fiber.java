package dev.grade.explorer.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One thread of the program. */
final class Fiber {
    enum State {
        READY, MONITOR, WAITING, PARKED, JOINING, SLEEPING, INITIALISING, DONE
    }

    static final int FIRST_PATIENCE = 24;
    static final int LAST_PATIENCE = 4096;

    final int id;
    final Thread thread;
    final Coroutine coroutine;
    final VectorClock clock = new VectorClock();
    final List<Object> held = new ArrayList<>(4);
    /** What it gave back to wait for a signal, and takes again afterwards. */
    private final List<Object> givenBack = new ArrayList<>(1);

    State state = State.READY;
    /** What it waits for: a monitor's object, a thread, a park's blocker. */
    @Nullable
    Object target;
    /** Virtual time at which a timed wait ends, or -1. */
    long wake = -1;
    boolean expired;
    /** How many of its long waits have run out since any thread last came to a place in the program. */
    int idleRounds;
    /** Whether its timed wait may end early when time is eager. */
    boolean early;
    /** Whether it goes on in the same way when its wait has run out, so that a long one may end early, too. */
    boolean ignoresTimeout;
    /** How many steps all threads had made when it began to wait. */
    long since;
    boolean permit;
    /** Whether another thread of the program ever unparked it, which is a signal of a kind. */
    boolean unparked;
    boolean notified;
    boolean spurious;
    boolean background;
    /** How deep it stands in the program's code, for threads that the JDK started. */
    int depth;
    /** How many class initialisers it is inside: what they do is ordered before every use of the class. */
    int initialising;
    int steps;
    /** For {@link Vain}: how many rounds it has waited, and how many steps the others had made by the last one. */
    int vain;
    long stepsOfOthers;
    /** For {@link FieldHandles}: where it last called a handle. */
    int handleSite;
    /** How many objects it has made, for {@link Identity}. */
    int made;
    int site;
    /** The first place that it came to: threads that begin alike are likely to be alike. */
    int origin;
    int loops;
    int patience = FIRST_PATIENCE;
    int looks;
    /** For {@link Turns}: how often it was passed over; below zero, for how many more points nobody may go first. */
    int passedOver;
    /** The object whose method it calls in the JDK. */
    @Nullable
    Object receiver;
    /** The receivers of the calls that this one is inside of. */
    private final ArrayDeque<Object> receivers = new ArrayDeque<>(2);
    /** Reads since it asked a lock for an optimistic stamp: no races once it has validated the stamp. */
    @Nullable
    List<Races.Guess> guesses;
    /** The record that it is publishing to a handler. */
    @Nullable
    Publishing publishing;
    @Nullable
    VectorClock handover;
    /** A write of its own that others do not see yet. */
    @Nullable
    LateStore late;
    /** What writes that give nothing by themselves give since a fence. */
    @Nullable
    VectorClock fenced;
    /** What reads that take nothing by themselves will have taken after a fence. */
    @Nullable
    VectorClock toTake;
    @Nullable
    Object container;

    Fiber(int id, Thread thread, Runnable body) {
        this.id = id;
        this.thread = thread;
        coroutine = new Coroutine(body);
        clock.tick(id);
    }

    /** Its name; virtual threads have none unless they are given one. */
    String name() {
        String own = thread.getName();
        return own.isEmpty() ? "virtual-" + id : own;
    }

    boolean done() {
        return state == State.DONE;
    }

    /** It is at this place of the program. */
    void comesTo(int place) {
        site = place;
        origin = origin == 0 ? place : origin;
    }

    /** It calls a method of {@code object}. */
    void call(Object object) {
        if (receiver != null) {
            receivers.push(receiver);
        }
        receiver = object;
    }

    /** The call is over. */
    void returned() {
        receiver = receivers.poll();
    }

    /** A worker of a pool with nothing of the program on its stack. */
    boolean idle() {
        return background && depth == 0;
    }

    /** What it holds, each once: who locks again and again in a loop would fill a message with one name. */
    List<String> holds(Function<Object, String> labels) {
        return held.stream().map(labels).distinct().toList();
    }

    /** Forgets that it holds {@code lock}, by identity: what the program calls equal is its own affair. */
    @SuppressWarnings("ReferenceEquality") // identity is the question
    void drop(Object lock) {
        for (int i = held.size() - 1; i >= 0; i--) {
            if (held.get(i) == lock) {
                held.remove(i);
                return;
            }
        }
    }

    /** It is about to wait for a signal, and gives back meanwhile the lock of that condition, however often it has it. */
    void waitWithout(Predicate<Object> lock) {
        for (Object one : List.copyOf(held)) {
            if (lock.test(one)) {
                drop(one);
                givenBack.add(one);
            }
        }
    }

    /** The wait is over, and it has the lock again. */
    void waitedWithout() {
        held.addAll(givenBack);
        givenBack.clear();
    }

    void progress() {
        loops = 0;
        looks = 0;
        patience = FIRST_PATIENCE;
    }
}
