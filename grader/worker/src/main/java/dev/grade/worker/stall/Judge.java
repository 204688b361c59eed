package dev.grade.worker.stall;

import dev.grade.api.BugClass;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Lines;
import dev.grade.worker.stall.Sight.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the reason why threads will never go on, from what they hold and wait for. */
final class Judge {
    private final ClassBook book;
    private final Hang hang;
    private final Telling telling;
    private final List<Sight> stuck;

    Judge(ClassBook book, Lookout lookout, Hang hang) {
        this.book = book;
        this.hang = hang;
        this.stuck = owned(hang.sights()).stream().filter(sight -> !lookout.isIdle(sight))
                .filter(sight -> sight.acting() || lookout.hasOrdersCode(sight)).toList();
        this.telling = new Telling(book, lookout, hang, stuck);
    }

    /** Fills in owners of monitors that the JVM did not name, which it does not for virtual threads. */
    private static List<Sight> owned(List<Sight> sights) {
        Map<Thing, Long> owners = new HashMap<>();
        for (Sight sight : sights) {
            sight.monitors().forEach(held -> owners.put(held.thing(), sight.id()));
            sight.synchronizers().forEach(thing -> owners.put(thing, sight.id()));
        }
        return sights.stream().map(sight -> Signalled.seen(sight, sights)).map(sight -> {
            Thing blocker = sight.blocker();
            return sight.owner() < 0 && sight.state() == Thread.State.BLOCKED && blocker != null
                    ? sight.ownedBy(owners.getOrDefault(blocker, -1L))
                    : sight;
        }).toList();
    }

    /** The reason, as far as locks and their owners show it; empty if an experiment must tell. */
    Optional<Diagnosis> byOwners() {
        List<Sight> circle = Circle.in(stuck);
        if (circle.size() == 1) {
            return Optional.of(telling.tell(BugClass.SELF_DEADLOCK, telling.waitsForItself(circle.getFirst()), circle));
        }
        if (!circle.isEmpty()) {
            return Optional.of(telling.tell(BugClass.DEADLOCK, telling.circle(circle), circle));
        }
        for (Sight sight : stuck) {
            if (!sight.runs() && sight.owner() >= 0 && !holderGoesOn(sight)) {
                return Optional.of(telling.tell(BugClass.RESOURCE_LEAK, telling.leaked(sight), List.of()));
            }
        }
        return heldByNobodyLeft();
    }

    /** The JVM names no owner that has ended, and of virtual threads none at all. */
    private Optional<Diagnosis> heldByNobodyLeft() {
        if (hang.sights().stream().anyMatch(Sight::virtual)) {
            return Optional.empty();
        }
        return stuck.stream().filter(sight -> sight.waits() && sight.owner() < 0 && sight.wantsLock()).findFirst()
                .map(sight -> telling.tell(BugClass.RESOURCE_LEAK, telling.leaked(sight), List.of()));
    }

    private boolean holderGoesOn(Sight sight) {
        return stuck.stream().anyMatch(other -> other.id() == sight.owner());
    }

    /** A waiter that was woken without need went on: what it waited for had happened before. */
    Diagnosis lostWakeup() {
        Sight sleeper = waiters().isEmpty() ? stuck.getFirst() : waiters().getFirst();
        return telling.tell(BugClass.LOST_WAKEUP, telling.overslept(sleeper), List.of());
    }

    /** The reason when no one holds what they need, and waking them without need changed nothing. */
    Diagnosis byNeeds() {
        Optional<Diagnosis> held = waitsWhileHolding();
        if (held.isPresent()) {
            return held.get();
        }
        List<Sight> running = stuck.stream().filter(sight -> hang.burns(sight) || sight.runs()).toList();
        if (!running.isEmpty()) {
            return spinning(running);
        }
        List<Sight> waiting = waiters();
        if (waiting.size() == 1 && SelfHold.likely(book, waiting.getFirst())) {
            return telling.tell(BugClass.SELF_DEADLOCK, telling.keepsItself(waiting.getFirst()), waiting);
        }
        boolean poolWaits = waiting.stream().anyMatch(Judge::inPool);
        if (poolWaits && waiting.stream().allMatch(sight -> inPool(sight) || !sight.acting() || awaitsTask(sight))) {
            return telling.tell(BugClass.POOL_STARVATION, telling.poolWaits(poolWorker(waiting)), List.of());
        }
        if (waiting.size() >= 2 && waiting.stream().anyMatch(Sight::isAsleep)) {
            // who sleeps and looks again is kept by nobody
            return telling.tell(BugClass.MISSED_TERMINATION, telling.allWait(waiting), List.of());
        }
        if (waiting.size() >= 2 && hang.ended() > 0 && waiting.stream().allMatch(Judge::awaitsEvent)) {
            // nobody holds an event: who was to bring the first of them has ended, and the others follow from that
            return telling.tell(BugClass.MISSED_TERMINATION, telling.allWait(waiting), List.of());
        }
        if (waiting.size() >= 2 && (hang.ended() == 0 || differentNeeds(waiting))) {
            return telling.tell(BugClass.DEADLOCK, telling.allWait(waiting), List.of());
        }
        return telling.tell(BugClass.MISSED_TERMINATION, telling.waitsForEver(waiting), List.of());
    }

    private Optional<Diagnosis> waitsWhileHolding() {
        Map<Long, Sight> byId = new HashMap<>();
        stuck.forEach(sight -> byId.put(sight.id(), sight));
        for (Sight sight : stuck) {
            Sight holder = sight.runs() ? null : byId.get(sight.owner());
            if (holder != null) {
                // those who wait with a time limit may stand in a circle
                for (int step = 0; step < stuck.size() && !holder.runs(); step++) {
                    holder = byId.getOrDefault(holder.owner(), holder);
                }
                return Optional.of(telling.tell(BugClass.DEADLOCK, telling.lockout(sight, holder), List.of()));
            }
        }
        return Optional.empty();
    }

    private Diagnosis spinning(List<Sight> running) {
        List<Spin> spins = running.stream().map(sight -> SpinReader.read(book, sight.stack())).toList();
        for (int i = 0; i < spins.size(); i++) {
            if (spins.get(i).mayBeStale() && hang.sights().size() > 1) {
                return telling.tell(BugClass.STALE_READ, telling.stale(running.get(i), spins.get(i)), List.of());
            }
        }
        boolean retry = spins.stream().anyMatch(Spin::retries);
        if (running.size() >= 2) {
            return telling.tell(BugClass.LIVELOCK, telling.spinTogether(running, retry), List.of());
        }
        if (hang.sleeps(running.getFirst())) {
            return telling.tell(BugClass.MISSED_TERMINATION, telling.waitsForEver(running), List.of());
        }
        return telling.tell(BugClass.BUSY_WAIT, telling.spins(running.getFirst(), spins.getFirst()), List.of());
    }

    /** The threads at the bottom of it: those that do not merely wait for another thread to end. */
    private List<Sight> waiters() {
        List<Sight> waiting = new ArrayList<>(stuck);
        waiting.removeIf(sight -> sight.runs() || awaitsThread(sight));
        if (waiting.isEmpty()) {
            waiting.addAll(stuck);
        }
        return waiting;
    }

    /** Whether it waits for something that happens once and that no thread can hold. */
    private static boolean awaitsEvent(Sight sight) {
        Thing blocker = sight.blocker();
        return blocker != null && (blocker.className().startsWith("java.util.concurrent.CountDownLatch")
                || blocker.className().startsWith("java.util.concurrent.CompletableFuture"));
    }

    private boolean differentNeeds(List<Sight> waiting) {
        return waiting.stream().map(telling::need).distinct().count() > 1;
    }

    private static boolean awaitsThread(Sight sight) {
        return sight.stack().stream().limit(12)
                .anyMatch(
                        frame -> (frame.getClassName().equals("java.lang.Thread")
                                && frame.getMethodName().equals("join"))
                                || frame.getMethodName().equals("awaitTermination"));
    }

    private static boolean awaitsTask(Sight sight) {
        return awaitsThread(sight) || sight.stack().stream().limit(12)
                .anyMatch(frame -> frame.getClassName().startsWith("java.util.concurrent.CompletableFuture")
                        || frame.getClassName().startsWith("java.util.concurrent.FutureTask"));
    }

    private static boolean inPool(Sight sight) {
        return awaitsTask(sight) && sight.stack().stream()
                .anyMatch(frame -> frame.getClassName().equals("java.util.concurrent.ThreadPoolExecutor")
                        && frame.getMethodName().equals("runWorker"));
    }

    private static Sight poolWorker(List<Sight> waiting) {
        return waiting.stream().filter(Judge::inPool).findFirst().orElse(waiting.getFirst());
    }

    /** Where in the student's code a thread stands. */
    static String place(ClassBook book, Sight sight) {
        var lines = Lines.of(book, sight.stack());
        return Lines.place(lines.isEmpty() ? null : lines.getFirst());
    }
}
