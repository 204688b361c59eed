package dev.grade.worker.stall;

import dev.grade.api.BugClass;
import dev.grade.worker.blame.Blame;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Lines;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.StuckThread;
import dev.grade.worker.stall.Sight.Held;
import java.util.ArrayList;
import java.util.List;

/** Puts a diagnosis into words, with the names that the student gave. */
final class Telling {
    private final ClassBook book;
    private final Hang hang;
    private final List<Sight> stuck;
    private final Names names;

    Telling(ClassBook book, Lookout lookout, Hang hang, List<Sight> stuck) {
        this.book = book;
        this.hang = hang;
        this.stuck = stuck;
        this.names = new Names(lookout);
    }

    Diagnosis tell(BugClass bug, String sentence, List<Sight> circle) {
        List<StuckThread> threads = stuck.stream().map(this::stuckThread).toList();
        return new Diagnosis(bug, sentence, new Evidence.WaitFor(threads, circle.stream().map(Sight::name).toList()));
    }

    String circle(List<Sight> circle) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < circle.size(); i++) {
            Sight sight = circle.get(i);
            Sight before = circle.get((i + circle.size() - 1) % circle.size());
            parts.add(name(sight) + " holds " + names.wanted(before) + " and waits for " + names.wanted(sight)
                    + at(sight));
        }
        return String.join(", while ", parts) + "; " + (circle.size() == 2 ? "neither" : "none of them")
                + " can go on.";
    }

    String waitsForItself(Sight sight) {
        return name(sight) + " waits for " + names.wanted(sight) + at(sight)
                + ", which it holds itself; no one else can ever release it.";
    }

    String keepsItself(Sight sight) {
        return name(sight) + " waits for " + orSomething(names.wanted(sight)) + at(sight)
                + ", which it took before and has not given back; no one else can give it back.";
    }

    String leaked(Sight sight) {
        return name(sight) + " waits for " + names.wanted(sight) + at(sight)
                + ", but the thread that took it has ended or gone on without giving it back."
                + " Release a lock in a finally block, so that every way out does it.";
    }

    String overslept(Sight sight) {
        return name(sight) + " still waits for " + names.wanted(sight) + at(sight)
                + " although what it waits for has happened: the wake-up came before it waited, or went to another"
                + " thread. Keep what happened in a field under the lock, check it in a loop around the wait, and wake"
                + " every thread that may be waiting.";
    }

    String lockout(Sight sight, Sight holder) {
        String does = holder.runs() ? "runs without end" : "waits for " + orSomething(names.wanted(holder));
        return name(sight) + " waits for " + names.wanted(sight) + at(sight) + "; " + name(holder)
                + " keeps it from going on, for it "
                + does + at(holder) + " and lets go of nothing meanwhile. No thread is left that could help either.";
    }

    String poolWaits(Sight sight) {
        return name(sight) + ", a worker of a pool, waits for " + orSomething(names.wanted(sight)) + at(sight)
                + "; that work waits in the queue of the same pool for a worker that is free.";
    }

    String allWait(List<Sight> waiting) {
        var parts = new ArrayList<String>();
        for (Sight sight : waiting) {
            parts.add(doesNotGoOn(sight));
        }
        return String.join(", ", parts) + "; no thread is left that could "
                + (waiting.stream().allMatch(Sight::isAsleep) ? "change that." : "wake one of them.");
    }

    String waitsForEver(List<Sight> waiting) {
        Sight sight = waiting.getFirst();
        String others = hang.ended() == 0 ? "No other thread is left that could bring it." : "All others have ended.";
        return doesNotGoOn(sight)
                + (sight.isAsleep() ? ", until something changes that never does. " : ", which never comes. ")
                + waitToo(waiting.subList(1, waiting.size())) + others;
    }

    private static String waitToo(List<Sight> more) {
        return more.isEmpty()
                ? ""
                : String.join(" and ", more.stream().map(Telling::name).toList())
                        + (more.size() == 1 ? " waits for the same. " : " wait for the same. ");
    }

    private String doesNotGoOn(Sight sight) {
        return sight.isAsleep()
                ? name(sight) + " sleeps again and again" + at(sight)
                : name(sight) + " waits for " + orSomething(names.wanted(sight)) + at(sight);
    }

    String stale(Sight sight, Spin spin) {
        return name(sight) + " repeats its loop" + at(sight) + " for ever: the field '" + spin.plainFields().getFirst()
                + "' is neither volatile nor guarded by a lock, so the thread may never see that another thread"
                + " changed it.";
    }

    String spinTogether(List<Sight> running, boolean retry) {
        var parts = running.stream().map(sight -> name(sight) + at(sight)).toList();
        return String.join(" and ", parts) + (retry ? " try again and again" : " run in loops")
                + ", and none of them ever gets on.";
    }

    String spins(Sight sight, Spin spin) {
        String reason = spin.equals(Spin.UNKNOWN) ? "" : " for something that no other thread is left to bring about";
        return name(sight) + " never leaves its loop" + at(sight) + ": it used "
                + hang.cpuOf(sight) / 1_000_000 + " ms of processor time without getting on" + reason + ".";
    }

    String need(Sight sight) {
        return names.wanted(sight);
    }

    private StuckThread stuckThread(Sight sight) {
        String owner = "";
        for (Sight other : stuck) {
            if (other.id() == sight.owner() && !sight.runs()) {
                owner = other.name();
            }
        }
        var holds = new ArrayList<String>();
        for (Held held : sight.monitors()) {
            if (held.frame() != null && book.knows(held.frame().getClassName())) {
                String taken = TakenAt.place(book, sight, held).map(place -> " (taken at " + place + ")").orElse("");
                holds.add(names.lock(held.thing()) + taken);
            }
        }
        sight.synchronizers().forEach(thing -> holds.add(names.lock(thing)));
        return new StuckThread(sight.name(), state(sight), names.wanted(sight), owner,
                holds.stream().distinct().toList(), hang.cpuOf(sight) / 1_000_000, Lines.of(book, sight.stack()));
    }

    private static String state(Sight sight) {
        return switch (sight.state()) {
            case BLOCKED -> "blocked";
            case WAITING -> "waiting";
            case TIMED_WAITING -> "sleeping";
            default -> "running";
        };
    }

    private static String name(Sight sight) {
        return "'" + sight.name() + "'"
                + (sight.name().equals(Blame.CHECK) ? ", the thread that calls your code," : "");
    }

    private String at(Sight sight) {
        var lines = Lines.of(book, sight.stack());
        return lines.isEmpty() ? "" : " at " + Lines.place(lines.getFirst());
    }

    private static String orSomething(String wanted) {
        return wanted.isEmpty() ? "something" : wanted;
    }
}
