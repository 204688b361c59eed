package dev.grade.explorer;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.explorer.control.CodeMap;
import dev.grade.explorer.control.Decision;
import dev.grade.explorer.control.Ending;
import dev.grade.explorer.control.Engine;
import dev.grade.explorer.control.Op;
import dev.grade.explorer.control.Race;
import dev.grade.explorer.control.Recorder;
import dev.grade.explorer.control.Site;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Names the kind of bug that a failing schedule shows. */
final class Classifier {
    private enum Seen {
        READ, STALE
    }

    /** So many steps of a thread that waits in a loop show what it looks at. */
    private static final int LOOKS = 8;

    private final CodeMap code;
    private final List<Recorder.Step> steps;

    Classifier(CodeMap code, List<Recorder.Step> steps) {
        this.code = code;
        this.steps = steps;
    }

    BugClass classify(Engine.Result result, @Nullable Race race, List<Decision> decisions, boolean always) {
        Ending ending = result.ending();
        List<Race> races = result.races();
        if (race != null) {
            return ofRace(race);
        }
        boolean spurious = decisions.stream().anyMatch(d -> d.kind() == Decision.Kind.SPURIOUS);
        return switch (ending) {
            case Ending.Thrown t when !(t.exception() instanceof CheckFailure) && halfBuilt(result.pending()) ->
                BugClass.UNSAFE_PUBLICATION;
            case Ending.Thrown t when !(t.exception() instanceof CheckFailure) && weaklyFailed(decisions) ->
                BugClass.LOST_UPDATE;
            case Ending.Thrown t -> thrown(t.exception(), races, spurious, always && decisions.isEmpty());
            case Ending.Exited e -> always && decisions.isEmpty() ? BugClass.WRONG_OUTPUT : pattern(races, spurious);
            case Ending.Stuck s -> switch (s.kind()) {
                case DEADLOCK -> BugClass.DEADLOCK;
                case SELF_DEADLOCK -> BugClass.SELF_DEADLOCK;
                case LOST_WAKEUP -> BugClass.LOST_WAKEUP;
                case MISSED_TERMINATION -> BugClass.MISSED_TERMINATION;
                case POOL_STARVATION -> BugClass.POOL_STARVATION;
                case RESOURCE_LEAK -> BugClass.RESOURCE_LEAK;
            };
            case Ending.Spinning s when lostUpdateOf(s.threads()) -> BugClass.LOST_UPDATE;
            case Ending.TooLong t when lostUpdateOf(t.threads()) -> BugClass.LOST_UPDATE;
            case Ending.Spinning s -> s.plainField()
                    ? BugClass.STALE_READ
                    : s.threads().stream().filter(b -> b.action().equals("runs")).count() > 1
                            ? BugClass.LIVELOCK
                            : BugClass.BUSY_WAIT;
            case Ending.TooLong t when t.waiting().isEmpty() -> BugClass.LIVELOCK;
            // Who waits while nothing changes is not outrun: nobody does what it waits for.
            case Ending.TooLong t when t.unchanged() ->
                t.signalled() ? BugClass.LOST_WAKEUP : BugClass.MISSED_TERMINATION;
            case Ending.TooLong t -> BugClass.STARVATION;
            case Ending.Completed c -> BugClass.THREAD_LEAK;
            case Ending.Cut c -> BugClass.OVER_LIMIT;
            case Ending.Redundant r -> BugClass.OVER_LIMIT;
            case Ending.Uncontrolled u -> BugClass.OVER_LIMIT;
        };
    }

    /** Whether a {@code weakCompareAndSet} failed for no reason, and nobody tried again. */
    private static boolean weaklyFailed(List<Decision> decisions) {
        return decisions.stream().anyMatch(d -> d.kind() == Decision.Kind.FAIL);
    }

    private BugClass thrown(Throwable t, List<Race> races, boolean spurious, boolean always) {
        if (t instanceof CheckFailure failure) {
            return failure.bugClass();
        }
        if (always) {
            return BugClass.WRONG_OUTPUT;
        }
        return pattern(races, spurious);
    }

    private BugClass pattern(List<Race> races, boolean spurious) {
        if (spurious || waitsOutsideLoop()) {
            return BugClass.SPURIOUS_WAKEUP;
        }
        BugClass found = interference();
        if (found == BugClass.LOST_UPDATE) {
            return found;
        }
        for (Race r : races) {
            BugClass c = ofRace(r);
            if (c == BugClass.UNSAFE_PUBLICATION || c == BugClass.STALE_READ) {
                return c;
            }
        }
        if (found != null) {
            return found;
        }
        return races.isEmpty() ? BugClass.CHECK_THEN_ACT : BugClass.DATA_RACE;
    }

    /** Whether a constructor is about to write what another thread has read already. */
    private boolean halfBuilt(List<Integer> pending) {
        for (int id : pending) {
            Site site = code.site(id);
            if (site.op() == Op.WRITE && site.method().equals("<init>") && steps.stream()
                    .anyMatch(s -> code.site(s.site()).op() == Op.READ
                            && code.site(s.site()).variable() == site.variable())) {
                return true;
            }
        }
        return false;
    }

    /** Whether threads wait for a value that an update, which got lost, would have brought about. */
    private boolean lostUpdateOf(List<Ending.Blocked> threads) {
        Set<String> awaited = new HashSet<>();
        for (Ending.Blocked thread : threads) {
            steps.reversed().stream().filter(s -> s.thread() == thread.threadId()).limit(LOOKS)
                    .map(s -> code.site(s.site())).filter(site -> site.op() == Op.READ && site.inLoop())
                    .forEach(site -> awaited.add(site.member()));
        }
        return interference(awaited::contains) == BugClass.LOST_UPDATE;
    }

    private boolean waitsOutsideLoop() {
        for (Recorder.Step s : steps) {
            Site site = code.site(s.site());
            if ((site.op() == Op.WAIT || site.member().startsWith("Condition.await")) && !site.inLoop()) {
                return true;
            }
        }
        return false;
    }

    /** A write by another thread between what a thread read and what it made of it. */
    private @Nullable BugClass interference() {
        return interference(key -> true);
    }

    private @Nullable BugClass interference(Predicate<String> concerns) {
        Map<String, Map<Integer, Seen>> seen = new HashMap<>();
        BugClass found = null;
        for (Recorder.Step s : steps) {
            Site site = code.site(s.site());
            boolean field = site.op() == Op.READ || site.op() == Op.WRITE;
            boolean reads = site.op() == Op.READ || site.op() == Op.LOOK;
            boolean conditional = site.member().contains("ompareAnd");
            boolean writes = !conditional && (site.op() == Op.WRITE || (!field && changes(site)));
            if (!reads && !writes) {
                continue;
            }
            String key = field ? site.member() : s.object();
            if (!concerns.test(key)) {
                continue;
            }
            Map<Integer, Seen> byThread = seen.computeIfAbsent(key, k -> new HashMap<>());
            Seen own = byThread.get(s.thread());
            if (reads) {
                if (own == Seen.STALE) {
                    found = found == null ? BugClass.CHECK_THEN_ACT : found;
                }
                byThread.put(s.thread(), Seen.READ);
            } else {
                if (own == Seen.STALE) {
                    boolean holdsValue = field && !(site.variable() >= 0 && code.isReference(site.variable()));
                    boolean value = holdsValue || site.member().startsWith("Atomic")
                            || (!field && site.member().contains("Field.set"));
                    found = value || found == BugClass.LOST_UPDATE ? BugClass.LOST_UPDATE : BugClass.CHECK_THEN_ACT;
                }
                byThread.remove(s.thread());
                byThread.replaceAll((thread, was) -> Seen.STALE);
            }
        }
        return found;
    }

    private static boolean changes(Site site) {
        return (site.op() == Op.CALL || site.op() == Op.RELEASE) && !site.member().contains("lock")
                && !site.member().contains("Lock") && !site.member().contains("Semaphore");
    }

    private BugClass ofRace(Race race) {
        Site first = code.site(race.first());
        Site second = code.site(race.second());
        boolean firstBuilds = race.firstWrites() && first.method().equals("<init>");
        boolean secondBuilds = race.secondWrites() && second.method().equals("<init>");
        if (firstBuilds || secondBuilds) {
            return BugClass.UNSAFE_PUBLICATION;
        }
        if (race.firstWrites() && race.secondWrites()) {
            return BugClass.DATA_RACE;
        }
        String reader = race.firstWrites() ? race.secondThread() : race.firstThread();
        Site read = race.firstWrites() ? second : first;
        boolean access = read.op() == Op.READ || code.access(read.id()) != null;
        if (!access || read.member().endsWith("[]") || writers(read.member()).contains(reader)) {
            return BugClass.DATA_RACE;
        }
        if (race.reference()) {
            return BugClass.UNSAFE_PUBLICATION;
        }
        return read.inLoop() ? BugClass.STALE_READ : BugClass.DATA_RACE;
    }

    private Set<String> writers(String member) {
        Set<String> writers = new HashSet<>();
        for (Recorder.Step s : steps) {
            Site site = code.site(s.site());
            if (site.op() == Op.WRITE && site.member().equals(member)) {
                writers.add(s.name());
            }
        }
        return writers;
    }
}
