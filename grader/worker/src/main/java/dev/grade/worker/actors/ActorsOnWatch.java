package dev.grade.worker.actors;

import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.worker.stall.Quiet;
import dev.grade.worker.stall.Role;
import dev.grade.worker.stall.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** The threads of one functional check: its own and those that it starts. */
public final class ActorsOnWatch implements Actors, Scene {
    private static final long GOODBYE_MILLIS = 100;

    private final Thread check;
    private final ClassLoader loader;
    private final Quiet quiet;
    private final List<FunctionalActor> actors = new CopyOnWriteArrayList<>();
    private final AtomicLong events = new AtomicLong();
    private volatile boolean away = true;
    private volatile UnaryOperator<CheckFailure> explain = UnaryOperator.identity();

    /**
     * The company of a check.
     *
     * @param check
     *            the thread that runs the check's method
     * @param loader
     *            the context class loader of the others
     */
    public ActorsOnWatch(Thread check, ClassLoader loader, Quiet quiet) {
        this.check = check;
        this.loader = loader;
        this.quiet = quiet;
    }

    /** Runs the check's method on the calling thread; from now on that thread is on watch. */
    public void perform(Body method) throws Throwable {
        away = false;
        try {
            method.run();
        } finally {
            away = true;
        }
    }

    @Override
    public Actor start(String name, Body body) {
        var actor = new FunctionalActor(this, name, body, loader);
        actors.add(actor);
        events.incrementAndGet();
        actor.start();
        return actor;
    }

    @Override
    public void expectNoneSpins() {
        whileAway(() -> quiet.orPlaceOfSpin(this, check).ifPresent(place -> {
            throw new CheckFailure(BugClass.BUSY_WAIT, "Every call has returned and nothing is left to do, but a thread"
                    + " that your code started still runs at " + place
                    + ": it burns a core for as long as the program lives. Let a thread end when it is no longer"
                    + " needed, and let one that waits sleep until it is woken.");
        }));
    }

    /** Interrupts the actors that still run; says whether all have ended then. */
    public boolean dismiss() throws InterruptedException {
        for (FunctionalActor actor : actors) {
            if (!actor.hasEnded()) {
                actor.interrupt();
            }
        }
        for (FunctionalActor actor : actors) {
            if (!actor.endsWithin(GOODBYE_MILLIS)) {
                return false;
            }
        }
        return true;
    }

    /** The name of the thread that something was thrown on. */
    @SuppressWarnings("ReferenceEquality") // the very same one; and a student's class may call anything equal
    public String nameFor(Throwable thrown) {
        for (FunctionalActor actor : actors) {
            if (thrown == actor.thrown()) {
                return actor.name();
            }
        }
        return check.getName();
    }

    Quiet quiet() {
        return quiet;
    }

    void explainBy(UnaryOperator<CheckFailure> check) {
        explain = check;
    }

    /** The diagnosis as the check would have it told. */
    public CheckFailure explained(CheckFailure diagnosis) {
        return explain.apply(diagnosis);
    }

    /** Something went on that the watch can't see from the threads' states alone. */
    public void tick() {
        events.incrementAndGet();
    }

    /** Waits until the actor has ended, which it says, or can't go on by itself. */
    public boolean endsOrRests(Actor actor) {
        boolean[] ended = new boolean[1];
        whileAway(() -> ended[0] = quiet.orEnd(this, ((FunctionalActor) actor)::endsWithin));
        return ended[0];
    }

    /** The thread of an actor. */
    public static Thread threadOf(Actor actor) {
        return ((FunctionalActor) actor).thread();
    }

    /** Waits in our own code meanwhile, which is nobody's concern. */
    public void whileAway(Waiting waiting) {
        events.incrementAndGet();
        away = true;
        try {
            waiting.run();
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            away = false;
            events.incrementAndGet();
        }
    }

    /** Why a check's own wait was cut short: nothing of ours interrupts the thread of a check, so only the answer can have. */
    public static CheckFailure interrupted() {
        return new CheckFailure(BugClass.WRONG_OUTPUT, "Your code interrupted a thread that had only called it, "
                + "and went on to other things since. Interrupt no thread that is not your own; "
                + "who calls you must be able to wait elsewhere.");
    }

    /** Something of ours that takes time. */
    @FunctionalInterface
    public interface Waiting {
        /** Waits. */
        void run() throws InterruptedException;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // throws any throwable as it is
    private static <T extends Throwable> T sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Throws what was thrown as it is. */
    public static RuntimeException rethrown(Throwable thrown) {
        return ActorsOnWatch.<RuntimeException>sneak(thrown);
    }

    @Override
    public long progress() {
        return events.get();
    }

    @Override
    public boolean hasFailed() {
        return false;
    }

    @Override
    public List<Role> roles() {
        List<Role> roles = new ArrayList<>();
        roles.add(new Role(check, check.getName(), away ? Role.Standing.AWAY : Role.Standing.ACTING));
        actors.forEach(actor -> roles.add(actor.role()));
        return roles;
    }
}
