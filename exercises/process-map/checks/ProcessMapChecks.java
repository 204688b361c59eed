import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Leftovers;
import dev.grade.api.Processes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks of the exercise process-map: what workers are asked, who is busy at once, and what comes of those that die. */
class ProcessMapChecks {
    @Test
    void answersInOrder(Processes processes, Actors actors) {
        Pool pool = new Pool(processes, actors, 2);
        List<String> lines = List.of("a", "b 1", "", "c", " d ", "e", "a");
        expectAnswers(pool, lines, lines);
        pool.close();
        ended(processes);
    }

    @Test
    void longLinesAndEveryLetter(Processes processes, Actors actors) {
        Pool pool = new Pool(processes, actors, 1);
        expectAnswers(pool, List.of(), List.of());
        List<String> letters = List.of("r\u00e4tsel \u20ac", "\u4f60\u597d \u0416\u0439", "\ud83d\ude80 \u00df");
        Expect.that(pool.map(letters).equals(letters), BugClass.WRONG_OUTPUT,
                "Letters got lost on the way to a worker or back: lines are UTF-8, whatever the machine's own encoding is. Name the charset wherever bytes become text, and text bytes.");
        List<String> large = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            large.add(i + "x".repeat(200_000));
        }
        Expect.that(pool.map(large).equals(large), BugClass.WRONG_OUTPUT, "A line of 200,000 letters did not come back as it was sent.");
    }

    @Test
    void busyAtOnce(Processes processes, Actors actors) {
        Pool pool = new Pool(processes, actors, 3);
        List<String> answers = pool.map(List.of("meet 3 a", "meet 3 b", "meet 3 c"),
                found -> new CheckFailure(BugClass.NOT_CONCURRENT, "Three lines were to be answered by three workers at the same time, but only " + pool.busy("=3")
                        + " of them ever had one: send a line to every worker before you wait for the first answer."));
        Expect.equal(List.of("a", "b", "c"), answers, BugClass.WRONG_OUTPUT, "The answers do not stand in the order of the lines.");
    }

    @Test
    void byDemand(Processes processes, Actors actors) {
        Pool pool = new Pool(processes, actors, 2);
        List<String> answers = pool.map(List.of("meet 2 first", "1", "meet 2 third", "3", "4", "5", "6", "7"),
                found -> new CheckFailure(BugClass.OVER_SERIALISED, "One of two workers was busy with the first line for long; the other one answered the second line, and then never got the third:"
                        + " do not deal the lines out beforehand. Let every worker that is done take the next one."));
        Expect.equal(List.of("first", "1", "third", "3", "4", "5", "6", "7"), answers, BugClass.WRONG_OUTPUT, "The answers do not stand in the order of the lines, although one worker was slower.");
    }

    @Test
    void keepsItsWorkers(Processes processes, Actors actors) {
        Pool pool = new Pool(processes, actors, 2);
        expectAnswers(pool, List.of("a", "b", "c", "d", "e"), List.of("a", "b", "c", "d", "e"));
        expectAnswers(pool, List.of("f", "g", "h"), List.of("f", "g", "h"));
        Expect.that(processes.started() <= 2, BugClass.TOO_SLOW, "8 lines and two calls of map with 2 workers started " + processes.started()
                + " processes: starting one costs more than most answers do. Start each worker once, and keep it until close.");
    }

    @Test
    void noisyWorker(Processes processes, Actors actors) {
        Pool pool = new Pool(processes, actors, 1);
        List<String> answers = pool.map(List.of("noise 1000000 a", "b"), found -> pool.busy("~complains") == 0
                ? found
                : new CheckFailure(BugClass.DEADLOCK, "A worker wrote 1 MB to its error output. Nobody reads that, so it waits for ever in the middle of it, and your code waits for the answer that would come"
                        + " afterwards: a circle of two processes. Read the error output in a thread of its own, or merge or discard it."));
        Expect.equal(List.of("a", "b"), answers, BugClass.WRONG_OUTPUT, "A worker wrote something to its error output, and the answers were wrong: only what it writes to its output is an answer.");
    }

    @Test
    void workerDiesOnce(Processes processes, Actors actors) {
        Pool pool = new Pool(processes, actors, 2);
        List<String> answers = pool.map(List.of("a", "once x b", "c", "d"), ProcessMapChecks::waitsForTheDead);
        Expect.equal(List.of("a", "b", "c", "d"), answers, BugClass.EXCEPTION_SWALLOWED,
                "A worker ended in the middle of its work. Its line must be given to another worker, once more, and the answer must stand in its place.");
        expectAnswers(pool, List.of("e", "f"), List.of("e", "f"));
        Expect.that(processes.started() <= 3, BugClass.TOO_SLOW, "One of two workers ended, and " + processes.started() + " processes were started in all: one is to be replaced, the other one kept.");
        pool.close();
        ended(processes);
    }

    @Test
    void workerDiesAgain(Processes processes, Actors actors) {
        Pool pool = new Pool(processes, actors, 2);
        Throwable thrown = pool.mapFails(List.of("a", "die", "c"), ProcessMapChecks::waitsForTheDead);
        Expect.that(thrown instanceof IOException, BugClass.EXCEPTION_SWALLOWED,
                "Every worker that gets a certain line ends. After the second one map must throw an IOException, but " + (thrown == null ? "it returned as if nothing were" : "it threw something else")
                        + ": a lost answer must not go unnoticed.");
        Expect.that(processes.started() <= 4, BugClass.TOO_SLOW, "A line that ends every worker was tried again and again: " + processes.started() + " processes were started. Try it twice, and no more.");
        pool.close();
        ended(processes);
    }

    @Test
    void onlyWorkerDies(Processes processes, Actors actors) {
        Pool pool = new Pool(processes, actors, 1);
        Throwable thrown = pool.mapFails(List.of("die", "b"), found -> new CheckFailure(BugClass.MISSED_TERMINATION,
                "There may be one worker, and it ended twice at the first line. There was one more line, and map never came back: whoever waits for a worker that is free must hear of it, too, when one is lost for good. "
                        + found.getMessage()));
        Expect.that(thrown instanceof IOException, BugClass.EXCEPTION_SWALLOWED,
                "There may be one worker, and it ended twice at the first of two lines: map must throw an IOException.");
        pool.close();
        ended(processes);
    }

    @Test
    void leavesNoThreads(Processes processes, Actors actors) {
        Leftovers leftovers = Leftovers.fromNow();
        useAndClose(processes, actors, 1);
        // what one answer keeps for all its pools does not grow
        leftovers.countAsShared();
        useAndClose(processes, actors, 3);
        leftovers.expectFewerThan(3, actors, left -> "Four pools were used and closed, and " + left
                + " of your threads are left, more with every pool: they wait for work that never comes, and the program does not end. Shut down in close what you started.");
    }

    private static void useAndClose(Processes processes, Actors actors, int times) {
        for (int i = 0; i < times; i++) {
            Pool pool = new Pool(processes, actors, 1);
            expectAnswers(pool, List.of("a"), List.of("a"));
            pool.close();
        }
    }

    private static CheckFailure waitsForTheDead(CheckFailure found) {
        return new CheckFailure(BugClass.MISSED_TERMINATION, "A worker ended in the middle of its work, and map never came back: the end of its output (null from readLine) means that no answer will come any more. " + found.getMessage());
    }

    private static void expectAnswers(Pool pool, List<String> lines, List<String> answers) {
        Expect.equal(answers, pool.map(lines), BugClass.WRONG_OUTPUT, "The answers are not those of the workers, in the order of the lines.");
    }

    private static void ended(Processes processes) {
        Expect.equal(0, processes.alive(), BugClass.RESOURCE_LEAK,
                "After close, workers were still alive: close their input, or destroy them, and wait until each has ended (waitFor).");
    }
}
