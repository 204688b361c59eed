import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A ProcessMap whose every call has a thread of its own, so that one that never ends is noticed and explained. */
final class Pool {
    private final Processes processes;
    private final Actors actors;
    private final ProcessMap map;

    Pool(Processes processes, Actors actors, int workers) {
        this.processes = processes;
        this.actors = actors;
        this.map = new ProcessMap(processes.announce(LineWorker.class, processes.folder().toString()), workers);
    }

    List<String> map(List<String> lines) {
        return map(lines, this::stuck);
    }

    List<String> map(List<String> lines, UnaryOperator<CheckFailure> explain) {
        List<String> answers = new ArrayList<>();
        Actor caller = actors.start("caller of map", () -> {
            List<String> found = map.map(lines);
            if (found == null) {
                throw new CheckFailure(BugClass.WRONG_OUTPUT, "map must return a list, not null.");
            }
            for (Object one : found.toArray()) {
                answers.add((String) one);
            }
        });
        caller.expectEnd(explain);
        return answers;
    }

    /** What map threw; null if nothing. */
    Throwable mapFails(List<String> lines, UnaryOperator<CheckFailure> explain) {
        Throwable[] thrown = new Throwable[1];
        Actor caller = actors.start("caller of map", () -> {
            try {
                map.map(lines);
            } catch (CheckFailure failure) {
                throw failure;
            } catch (Throwable caught) {
                thrown[0] = caught;
            }
        });
        caller.expectEnd(explain);
        return thrown[0];
    }

    void close() {
        actors.start("caller of close", map::close).expectEnd(this::stuck);
    }

    /** How many workers said last that they are up to this. */
    long busy(String what) {
        return processes.told().stream().filter(what::equals).count();
    }

    /** What it means that neither the answer nor a worker goes on. */
    private CheckFailure stuck(CheckFailure found) {
        if (busy("~answers") > 0) {
            return new CheckFailure(BugClass.DEADLOCK, "A worker can't get rid of its answer, for nobody reads it, and your code waits for something else: a pipe holds some 64 kB, so each answer must be read before much more is written.");
        }
        long idle = busy("~reads");
        return idle > 0 && idle == processes.alive()
                ? new CheckFailure(BugClass.DEADLOCK, "Your code waits, and all " + idle + " workers wait for a line: what was written must be flushed and end with a line feed, and at the end the workers' input must be closed. " + found.getMessage())
                : found;
    }
}
