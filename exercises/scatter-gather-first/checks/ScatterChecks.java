import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Leftovers;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Checks of the exercise scatter-gather-first. Calls last until the check lets them go, or until they are interrupted. */
class ScatterChecks {
    private static final String FIRST = "One call has succeeded";

    @Test
    void firstResult(Actors actors) {
        for (int winner : new int[]{1, 2, 0}) {
            List<Call> calls = Caller.calls(3);
            Caller caller = Caller.first(actors, calls, Caller.LONG);
            calls.get(winner).succeed("answer " + winner);
            caller.expectResult("answer " + winner, FIRST);
        }
        List<Call> one = Caller.calls(1);
        Caller caller = Caller.first(actors, one, Caller.LONG);
        one.getFirst().succeed("alone");
        caller.expectResult("alone", FIRST);
        for (boolean before : new boolean[]{true, false}) {
            Call second = Call.answering("second answer");
            Call first = Call.brief();
            Caller ofTwo = Caller.first(actors, before ? List.of(second, first) : List.of(first, second), Caller.LONG);
            ofTwo.await(second.started, BugClass.NOT_CONCURRENT, "A call was not started.");
            first.succeed("first answer");
            ofTwo.expectResult("first answer", "One call has succeeded, and another one has answered after its interrupt");
        }
    }

    @Test
    void allInOrder(Actors actors) {
        List<Call> calls = Caller.calls(4);
        Caller caller = Caller.all(actors, calls);
        for (int i : new int[]{2, 0, 3, 1}) {
            calls.get(i).succeed("result " + i);
        }
        caller.expectResult(List.of("result 0", "result 1", "result 2", "result 3"), "All calls have succeeded");
        Caller.all(actors, List.of()).expectResult(List.of(), "There was nothing to call");
    }

    @Test
    void nullIsAResult(Actors actors) {
        String when = "with null, which is a result like any other";
        List<Call> calls = Caller.calls(2);
        Caller caller = Caller.first(actors, calls, Caller.LONG);
        calls.getFirst().succeed(null);
        caller.expectResult(null, "One call has succeeded " + when);
        List<Call> both = Caller.calls(2);
        Caller ofAll = Caller.all(actors, both);
        both.getFirst().succeed(null);
        both.get(1).succeed("result");
        ofAll.expectResult(Arrays.asList(null, "result"), "All calls have succeeded, one of them " + when);
    }

    @Test
    void failureIsNoResult(Actors actors) {
        for (int winner : new int[]{2, 0}) {
            List<Call> calls = Caller.calls(3);
            Caller caller = Caller.first(actors, calls, Caller.LONG);
            calls.get(1).fail(new IOException("no route"));
            caller.await(calls.get(1).ended, BugClass.WRONG_OUTPUT, "A call never ended.");
            calls.get(winner).succeed("late answer");
            caller.expectResult("late answer", "One call has failed, another one has succeeded");
        }
    }

    @Test
    void allFail(Actors actors) {
        List<Call> calls = Caller.calls(3);
        Throwable[] causes = {new IOException("no route"), new IllegalStateException("refused"), new AssertionError("broken")};
        Caller caller = Caller.first(actors, calls, Caller.LONG);
        for (int i : new int[]{1, 2, 0}) {
            calls.get(i).fail(causes[i]);
        }
        caller.expectFailure("All calls have failed", causes);
        List<Call> one = Caller.calls(1);
        Caller alone = Caller.first(actors, one, Caller.LONG);
        one.getFirst().fail(causes[2]);
        alone.expectFailure("The only call has thrown an error", causes[2]);
    }

    @Test
    void oneOfAllFails(Actors actors) {
        for (Throwable cause : new Throwable[]{new IOException("no route"), new AssertionError("broken")}) {
            for (int failing : new int[]{1, 0, 2}) {
                List<Call> calls = Caller.calls(3);
                Caller caller = Caller.all(actors, calls);
                calls.get(failing).fail(cause);
                caller.expectFailure("One call of all has failed", cause);
            }
        }
    }

    @Test
    void tooLate(Actors actors) {
        Caller.hasty(actors, Caller.calls(3), Duration.ofMillis(30)).expectThrown(TimeoutException.class, BugClass.WRONG_OUTPUT,
                "The limit has passed and no call has succeeded");
        List<Call> calls = List.of(new Call(), Call.brief());
        Caller caller = Caller.hasty(actors, calls, Duration.ofMillis(300));
        caller.await(calls.getFirst().started, BugClass.NOT_CONCURRENT, "A call was not started.");
        expectWaits(caller, calls.getFirst(), "The limit has passed");
        caller.expectThrown(TimeoutException.class, BugClass.WRONG_OUTPUT, "The limit has passed and no call has succeeded");
    }

    @Test
    void hasEnded(Actors actors) {
        List<Call> calls = List.of(Call.brief(), new Call());
        Caller caller = Caller.first(actors, calls, Caller.LONG);
        calls.getFirst().succeed("answer");
        expectWaits(caller, calls.get(1), FIRST);
        caller.expectResult("answer", FIRST);
        List<Call> others = List.of(new Call(), Call.brief());
        Caller ofAll = Caller.all(actors, others);
        IOException failure = new IOException("no route");
        others.get(1).fail(failure);
        expectWaits(ofAll, others.getFirst(), "One call of all has failed");
        ofAll.expectFailure("One call of all has failed", failure);
    }

    /** Expects that the method waits for a call that was interrupted and has something to put away. */
    private static void expectWaits(Caller caller, Call call, String when) {
        caller.await(call.interrupted, BugClass.MISSED_TERMINATION, when + ", and a call that is still running was not interrupted.");
        caller.thread.expectBlocked(BugClass.THREAD_LEAK, when
                + ", and the method came back while a call was still putting something away: to interrupt it is not enough, wait until it has ended.");
        call.putAway.countDown();
    }

    @Test
    void callerInterrupted(Actors actors) {
        for (boolean first : new boolean[]{true, false}) {
            List<Call> calls = List.of(Call.brief(), new Call());
            Caller caller = first ? Caller.first(actors, calls, Caller.LONG) : Caller.all(actors, calls);
            caller.thread.interrupt();
            String when = "The caller was interrupted while it waited";
            for (Call call : calls) {
                caller.await(call.interrupted, BugClass.INTERRUPT_SWALLOWED, when + ", and the calls were not: nobody wants their results any more.");
            }
            caller.thread.expectBlocked(BugClass.THREAD_LEAK, when + ", and the method came back while a call was still running.");
            calls.get(1).putAway.countDown();
            caller.expectThrown(InterruptedException.class, BugClass.INTERRUPT_SWALLOWED, when);
        }
    }

    @Test
    void interruptedWhileEnding(Actors actors) {
        String when = "The outcome was known, and the caller was interrupted while it waited for the calls to end";
        for (boolean first : new boolean[]{true, false}) {
            List<Call> calls = List.of(Call.brief(), new Call());
            Caller caller = first ? Caller.first(actors, calls, Caller.LONG) : Caller.all(actors, calls);
            if (first) {
                calls.getFirst().succeed("answer");
            } else {
                calls.getFirst().fail(new IOException("no route"));
            }
            caller.await(calls.get(1).interrupted, BugClass.MISSED_TERMINATION,
                    "The outcome was known, and a call that is still running was not interrupted.");
            caller.thread.interrupt();
            caller.thread.expectBlocked(BugClass.THREAD_LEAK, when
                    + ", and the method came back while one was still putting something away: wait on, and set the interrupt flag again afterwards.");
            calls.get(1).putAway.countDown();
            caller.expectEnd(when);
        }
    }

    @Test
    void threadsOfTheirOwn(Actors actors) {
        ThreadLocal<String> user = new ThreadLocal<>();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Callable<String> call = () -> {
            if (user.get() != null) {
                seen.add(user.get());
            }
            user.set("what another call left in its ThreadLocal");
            return "done";
        };
        actors.run("caller", () -> {
            user.set("what the caller has in its ThreadLocal");
            for (int i = 0; i < 20; i++) {
                Scatter.all(List.of(call, call, call));
                Scatter.firstSuccess(List.of(call, call), Caller.LONG);
            }
        });
        for (String what : seen) {
            Expect.equal("nothing", what, BugClass.STATIC_STATE,
                    "A call found in its thread what belongs to somebody else: each call must have a new thread of its own.");
        }
    }

    @Test
    void twoCallers(Actors actors) {
        for (boolean first : new boolean[]{true, false}) {
            List<Call> mine = Caller.calls(2);
            List<Call> theirs = Caller.calls(2);
            Caller one = first ? Caller.first(actors, mine, Caller.LONG) : Caller.all(actors, mine);
            Caller other = first ? Caller.first(actors, theirs, Caller.LONG) : Caller.all(actors, theirs);
            theirs.forEach(call -> call.succeed("theirs"));
            other.expectOwn(first ? "theirs" : List.of("theirs", "theirs"));
            mine.forEach(call -> call.succeed("mine"));
            one.expectOwn(first ? "mine" : List.of("mine", "mine"));
        }
    }

    @Test
    void noThreadsLeft(Actors actors) {
        int uses = 8;
        Leftovers leftovers = Leftovers.fromNow();
        actors.run("caller", () -> {
            for (int i = 0; i < uses; i++) {
                Scatter.all(List.<Callable<String>>of(() -> "a", () -> "b"));
                Scatter.firstSuccess(List.<Callable<String>>of(() -> "a", () -> "b"), Caller.LONG);
            }
        });
        leftovers.expectFewerThan(uses, actors,
                left -> "After " + 2 * uses + " calls, " + left + " threads are left that never end: close what you opened.");
    }

    @Explore
    void limitExplored(Round round) {
        round.thread("caller", ScatterRounds::limits);
    }

    @Explore
    void firstExplored(Round round) {
        new ScatterRounds(round).first(1, 3);
    }

    @Explore
    void allExplored(Round round) {
        new ScatterRounds(round).all(1, 2);
    }

    @Stress
    void manyCallersOfFirst(Round round) {
        new ScatterRounds(round).first(3, 5);
    }

    @Stress
    void manyCallersOfAll(Round round) {
        new ScatterRounds(round).all(3, 4);
    }
}
