package dev.grade.explorer;

import dev.grade.api.BugClass;
import dev.grade.explorer.control.CodeMap;
import dev.grade.explorer.control.Decision;
import dev.grade.explorer.control.Ending;
import dev.grade.explorer.control.Engine;
import dev.grade.explorer.control.GivenCall;
import dev.grade.explorer.control.Race;
import dev.grade.explorer.control.Recorder;
import dev.grade.explorer.control.Site;
import dev.grade.explorer.search.Failure;
import dev.grade.explorer.search.Replayer;
import dev.grade.explorer.search.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a failing schedule as steps, as one sentence and as one paragraph. */
final class Storyteller {
    private static final int SHOWN = 80;
    private static final int REPLAYED = 2_000;
    private static final int TOLD = 8;

    private final CodeMap code;
    private final Program program;

    Storyteller(CodeMap code, Program program) {
        this.code = code;
        this.program = program;
    }

    /** The failure, seen again; empty if it does not happen again in the same schedule, so that it was not the schedule's. */
    Optional<Finding> tell(Failure failure, Runs runs) {
        Recorder recorder = new Recorder(program.given());
        Engine.Result result = Replayer.play(runs, failure.decisions(), failure.eagerTime(), failure.spurious(),
                failure.limit(), recorder);
        if (failure.race() == null && result.ending() instanceof Ending.Completed) {
            return Optional.empty();
        }
        Race race = failure.race() == null ? null : same(result.races(), failure.race());
        BugClass bug = new Classifier(code, recorder.steps()).classify(result, race, failure.decisions(),
                failure.always());
        List<Finding.StoryStep> steps = steps(recorder, SHOWN);
        List<Finding.Waiting> waiting = waiting(result.ending());
        Trace trace = new Trace(Trace.VERSION, program.hash(), bug.id(), failure.limit(), failure.eagerTime(),
                failure.spurious(), failure.decisions());
        List<String> cycle = result.ending() instanceof Ending.Stuck s ? s.cycle() : List.of();
        return Optional.of(new Finding(bug, Endings.message(code, bug, result.ending(), race),
                story(result.ending(), race, steps, waiting), steps, waiting, cycle, accesses(race),
                (int) failure.decisions().stream().filter(d -> d.kind() == Decision.Kind.PREEMPT).count(),
                needs(failure, recorder.sawEarlyWaits()), result.output(), trace));
    }

    Replay retell(Engine.Result result, Recorder recorder, Trace trace) {
        Classifier classifier = new Classifier(code, recorder.steps());
        List<Race> candidates = new ArrayList<>(result.races());
        boolean reproduced = false;
        Race shown = null;
        for (Race r : candidates) {
            if (classifier.classify(result, r, trace.decisions(), false).id().equals(trace.bugClass())) {
                shown = r;
            }
        }
        boolean ended = result.ending() instanceof Ending.Completed;
        for (boolean always : new boolean[]{false, true}) {
            reproduced |= !ended && classifier.classify(result, null, trace.decisions(), always).id()
                    .equals(trace.bugClass());
        }
        reproduced |= shown != null;
        BugClass bug = BugClass.of(trace.bugClass()).orElse(BugClass.DATA_RACE);
        return new Replay(reproduced, Endings.message(code, bug, result.ending(), ended ? shown : null),
                steps(recorder, REPLAYED), result.output());
    }

    private static @Nullable Race same(List<Race> races, Race wanted) {
        for (Race r : races) {
            if ((r.first() == wanted.first() && r.second() == wanted.second())
                    || (r.first() == wanted.second() && r.second() == wanted.first())) {
                return r;
            }
        }
        return wanted;
    }

    private static List<String> needs(Failure failure, boolean early) {
        List<String> needs = new ArrayList<>();
        if (failure.decisions().stream().anyMatch(d -> d.kind() == Decision.Kind.SPURIOUS)) {
            needs.add("a wait that returns without a signal, as the Java specification allows");
        }
        if (failure.decisions().stream().anyMatch(d -> d.kind() == Decision.Kind.HOLD)) {
            needs.add(
                    "a write that other threads see only after the thread that wrote has read something else, as is allowed"
                            + " unless the write is volatile");
        }
        if (failure.decisions().stream().anyMatch(d -> d.kind() == Decision.Kind.FAIL)) {
            needs.add(
                    "a weakCompareAndSet that fails although the value is the expected one, as its specification allows");
        }
        boolean late = failure.decisions().stream().anyMatch(d -> d.kind() == Decision.Kind.LATE);
        if (late) {
            needs.add("a thread that is held up for less than a second before it reads the clock");
        } else if (early) {
            needs.add("a sleep or a timeout that ends while other threads could still run");
        }
        return needs;
    }

    private List<Finding.StoryStep> steps(Recorder recorder, int most) {
        List<Finding.StoryStep> told = new ArrayList<>();
        for (Recorder.Step s : recorder.steps()) {
            Site site = code.site(s.site());
            if (site.id() > 0 && (site.variable() < 0 || code.isSharedVariable(site.variable()))) {
                GivenCall call = s.call();
                told.add(call == null
                        ? new Finding.StoryStep(s.name(), site.file(), site.line(), verb(site), s.object(), s.holds())
                        : new Finding.StoryStep(s.name(), call.file(), call.line(), call.callee(), "", s.holds()));
            }
        }
        return told.size() <= most ? told : told.subList(told.size() - most, told.size());
    }

    private static String verb(Site site) {
        return switch (site.op()) {
            case READ -> "read " + site.member();
            case WRITE -> "write " + site.member();
            case ENTER -> "lock";
            case EXIT -> "unlock";
            case WAIT -> "wait";
            case NOTIFY -> "notify";
            case NOTIFY_ALL -> "notifyAll";
            case THREAD, LOOK, CALL, ACQUIRE, RELEASE -> site.member();
        };
    }

    private List<Finding.Waiting> waiting(Ending ending) {
        List<Ending.Blocked> blocked = switch (ending) {
            case Ending.Stuck s -> s.threads();
            case Ending.Spinning s -> s.threads();
            case Ending.TooLong t -> t.threads();
            case Ending.Completed c -> List.of();
            case Ending.Thrown t -> List.of();
            case Ending.Exited e -> List.of();
            case Ending.Cut c -> List.of();
            case Ending.Redundant r -> List.of();
            case Ending.Uncontrolled u -> List.of();
        };
        return blocked.stream().map(b -> {
            Site site = code.site(b.site());
            return new Finding.Waiting(b.thread(), site.file(), site.line(), b.action(), b.object(),
                    b.holder() == null ? "" : b.holder(), b.holds());
        }).toList();
    }

    private List<Finding.StoryStep> accesses(@Nullable Race race) {
        if (race == null) {
            return List.of();
        }
        return List.of(access(race.firstThread(), race.first(), race.firstWrites(), race.variable()),
                access(race.secondThread(), race.second(), race.secondWrites(), race.variable()));
    }

    private Finding.StoryStep access(String thread, int id, boolean writes, String variable) {
        Site site = code.site(id);
        return new Finding.StoryStep(thread, site.file(), site.line(), (writes ? "write " : "read ") + variable, "",
                List.of());
    }

    private static String story(Ending ending, @Nullable Race race, List<Finding.StoryStep> steps,
            List<Finding.Waiting> waiting) {
        StringBuilder text = new StringBuilder();
        if (!waiting.isEmpty()) {
            for (Finding.Waiting w : waiting) {
                text.append(text.isEmpty() ? "" : " ").append(sentence(w));
            }
            return text.toString();
        }
        List<Finding.StoryStep> turns = turns(steps);
        for (int i = 0; i < turns.size(); i++) {
            Finding.StoryStep s = turns.get(i);
            text.append(i == 0 ? "" : i == turns.size() - 1 ? "; at last " : "; then ").append(s.thread()).append(": ")
                    .append(s.op()).append(s.object().isEmpty() ? "" : " of " + s.object()).append(" at ")
                    .append(s.file())
                    .append(':').append(s.line());
        }
        if (ending instanceof Ending.Thrown t) {
            text.append(String.format(Locale.ROOT, ". That ends in %s in %s.", Endings.describe(t.exception()),
                    t.thread()));
        } else if (race != null) {
            text.append(". Nothing orders these two accesses.");
        }
        return text.toString();
    }

    private static String sentence(Finding.Waiting w) {
        String holds = w.holds().isEmpty() ? "" : " holds " + String.join(" and ", w.holds()) + " and";
        String holder = w.holder().isEmpty() ? "" : ", which " + w.holder() + " holds";
        return w.thread() + holds + " " + w.action() + (w.object().isEmpty() ? "" : " " + w.object()) + " at "
                + w.file()
                + ":" + w.line() + holder + ".";
    }

    /** The last step before and the first after each change of threads, the last few of them. */
    private static List<Finding.StoryStep> turns(List<Finding.StoryStep> steps) {
        List<Finding.StoryStep> turns = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean begins = i == 0 || !steps.get(i - 1).thread().equals(steps.get(i).thread());
            boolean ends = i == steps.size() - 1 || !steps.get(i + 1).thread().equals(steps.get(i).thread());
            if (begins || ends) {
                turns.add(steps.get(i));
            }
        }
        return turns.size() <= TOLD ? turns : turns.subList(turns.size() - TOLD, turns.size());
    }
}
