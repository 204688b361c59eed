import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Instruments;
import dev.grade.api.Rendezvous;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.Stress;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Checks of the exercise unlock-the-gil: the old promises, and scripts that compute at the same time. */
class UnlockTheGilChecks {
    private static final int MEETINGS = 12;

    @Test
    void opcodes(Actors actors) {
        actors.run("script", () -> {
            TinyInterpreter python = new TinyInterpreter();
            expect(0, python.run(Script.of()), "An empty script");
            expect(7, python.run(Script.of(push(3), push(4), new Op.Add())), "3 4 Add");
            expect(12, python.run(Script.of(push(3), push(4), new Op.Multiply())), "3 4 Multiply");
            expect(0, python.run(Script.of(new Op.Load("unset"))), "Load of a global that was never set");
            expect(5, python.run(Script.of(push(5), new Op.Store("x"), new Op.Load("x"))), "5 Store x, Load x");
            expect(8, python.run(Script.of(push(3), new Op.AddTo("x"), new Op.Load("x"))), "3 AddTo x on 5, Load x");
            python.addGlobal("x", 2);
            expect(10, python.global("x"), "addGlobal(\"x\", 2) on 8");
            python.addGlobal("fresh", 4);
            expect(4, python.global("fresh"), "addGlobal(\"fresh\", 4) on a global that was never set");
            expect(4, python.run(Script.of(new Op.Swap("x", "fresh"), new Op.Load("x"))), "Swap of x and fresh, Load x");
            expect(10, python.global("fresh"), "The other global after a Swap");
            expect(10, python.run(Script.of(new Op.Swap("fresh", "fresh"), new Op.Load("fresh"))), "Swap of a global with itself");
            expect(0, python.run(Script.of(new Op.Swap("fresh", "none"), new Op.Load("fresh"))),
                    "Swap with a global that was never set");
            expect(10, python.global("none"), "A global that was never set, after a Swap");
            expect(9, python.run(Script.of(new Op.Call(() -> Value.of(9)))), "Call");
            expect(6, python.run(Script.of(push(0), new Op.Repeat(3, List.of(push(2), new Op.Add())))), "0, three times 2 Add");
        });
    }

    @Test
    void randomScripts(Actors actors) {
        actors.run("script", () -> {
            RandomGenerator random = RandomGeneratorFactory.of("SplittableRandom").create(25);
            TinyInterpreter python = new TinyInterpreter();
            Reference reference = new Reference();
            for (int i = 0; i < 200; i++) {
                Script script = randomScript(random);
                expect(reference.run(script).asLong(), python.run(script), "Random script " + i);
            }
            for (String name : List.of("a", "b", "c")) {
                expect(reference.global(name).asLong(), python.global(name), "The global " + name + " after 200 random scripts");
            }
        });
    }

    @Test
    void sharedByThreads(Actors actors) {
        TinyInterpreter python = new TinyInterpreter();
        TinyInterpreter other = new TinyInterpreter();
        actors.run("first script", () -> python.run(Script.of(push(5), new Op.Store("x"), push(2), new Op.AddTo("y"))));
        actors.run("second script", () -> {
            expect(5, python.run(Script.of(new Op.Load("x"))), "Load of a global that another thread's script has stored");
            python.addGlobal("y", 3);
        });
        expect(5, python.global("y"), "A global to which two threads have added, one after the other");
        Expect.equal(0L, other.global("x").asLong(), BugClass.STATIC_STATE,
                "A script of one interpreter changed the globals of another: keep them in a field of the instance.");
    }

    @Test
    void references(Actors actors) {
        actors.run("script", () -> {
            TinyInterpreter python = new TinyInterpreter();
            Counted one = Counted.first(1);
            Counted two = one.another(2);
            python.run(Script.of(new Op.Push(one), new Op.Store("x"), new Op.Push(one), new Op.Store("y")));
            Expect.equal(2, one.references(), BugClass.WRONG_OUTPUT, "A value that two globals hold does not have two references.");
            python.run(Script.of(new Op.Push(two), new Op.Store("x"), new Op.Swap("x", "y")));
            Expect.equal(1, one.references(), BugClass.WRONG_OUTPUT,
                    "A value was replaced in one of two globals and swapped in the other, and does not have one reference.");
            python.run(Script.of(new Op.Push(two), new Op.AddTo("x"), new Op.Load("x"), new Op.Store("x")));
            expectReferences(python, one, BugClass.WRONG_OUTPUT, "x", "y");
            python.addGlobal("x", 4);
            expectReferences(python, one, BugClass.WRONG_OUTPUT, "x", "y");
        });
    }

    @Explore
    void addToExplored(Round round) {
        TinyInterpreter python = new TinyInterpreter();
        round.thread("script 1", () -> python.run(Script.of(push(1), new Op.AddTo("x"))));
        round.thread("script 2", () -> python.addGlobal("x", 2));
        round.after(() -> expectSum(3, python, "x"));
    }

    /** A global that is not there yet comes in while another script looks for it. */
    @Explore
    void loadExplored(Round round) {
        TinyInterpreter python = new TinyInterpreter();
        long[] loaded = new long[1];
        round.thread("script 1", () -> python.run(Script.of(push(1), new Op.AddTo("x"))));
        round.thread("script 2", () -> loaded[0] = python.run(Script.of(new Op.Load("x"))).asLong());
        round.after(() -> {
            Expect.that(loaded[0] == 0 || loaded[0] == 1, BugClass.DATA_RACE, "A script loaded a value that the global never had.");
            expectSum(1, python, "x");
        });
    }

    @Explore
    void storeExplored(Round round) {
        TinyInterpreter python = new TinyInterpreter();
        Counted first = Counted.first(1);
        python.run(Script.of(new Op.Push(first), new Op.Store("x")));
        round.thread("script 1", () -> python.run(Script.of(new Op.Push(first.another(2)), new Op.Store("x"))));
        round.thread("script 2", () -> python.run(Script.of(new Op.Push(first.another(3)), new Op.Store("x"))));
        round.after(() -> expectReferences(python, first, BugClass.CHECK_THEN_ACT, "x"));
    }

    @Explore
    void swapExplored(Round round) {
        TinyInterpreter python = new TinyInterpreter();
        python.run(Script.of(push(10), new Op.Store("x"), push(20), new Op.Store("y")));
        round.thread("script 1", () -> python.run(Script.of(new Op.Swap("x", "y"))));
        round.thread("script 2", () -> python.run(Script.of(new Op.Swap("y", "x"))));
        round.thread("script 3", () -> python.run(Script.of(push(1), new Op.AddTo("x"))));
        round.after(() -> expectSum(31, python, "x", "y"));
    }

    /** Whoever finds the new value in one global must find the new one in the other, in which order ever they are read. */
    @Explore
    void halfSwapExplored(Round round) {
        TinyInterpreter python = new TinyInterpreter();
        python.run(Script.of(push(10), new Op.Store("x"), push(20), new Op.Store("y")));
        round.thread("script 1", () -> python.run(Script.of(new Op.Swap("x", "y"))));
        round.thread("script 2", () -> expectNoHalfSwap(python, "x", 20, "y"));
        round.thread("script 3", () -> expectNoHalfSwap(python, "y", 10, "x"));
    }

    private static void expectNoHalfSwap(TinyInterpreter python, String one, long swapped, String other) {
        long first = python.run(Script.of(new Op.Load(one))).asLong();
        long second = python.run(Script.of(new Op.Load(other))).asLong();
        Expect.that(first != swapped || second != swapped, BugClass.NOT_LINEARIZABLE,
                "A script exchanged two globals, and another one found the new value in the first global and afterwards still the old one in the second: it saw half a swap."
                        + " What loads a global must not come between the two halves: it needs the lock of the swap, too.");
    }

    @Stress
    void addGlobal(Round round) {
        int times = round.times(40, 2);
        TinyInterpreter python = new TinyInterpreter();
        Script adds = Script.of(push(1), new Op.AddTo("x"));
        round.thread("script 1", () -> round.repeat(40, 2, step -> python.run(adds)));
        round.thread("script 2", () -> round.repeat(40, 2, step -> python.run(adds)));
        round.thread("host", () -> round.repeat(40, 2, step -> python.addGlobal("x", 2)));
        round.after(() -> expectSum(4 * times, python, "x"));
    }

    @Stress
    void everythingAtOnce(Round round) {
        int times = round.times(20, 1);
        TinyInterpreter python = new TinyInterpreter();
        Counted first = Counted.first(0);
        python.run(Script.of(new Op.Push(first), new Op.Store("x"), new Op.Push(first), new Op.Store("y")));
        round.thread("adds", () -> round.repeat(20, 1, step -> python
                .run(Script.of(new Op.Push(first.another(1)), new Op.AddTo(step % 2 == 0 ? "x" : "y")))));
        round.thread("adds more", () -> round.repeat(20, 1, step -> python.run(Script.of(new Op.Push(first.another(1)), new Op.AddTo("y")))));
        round.thread("swaps", () -> round.repeat(20, 1, step -> python.run(Script.of(new Op.Swap("x", "y")))));
        round.thread("swaps back", () -> round.repeat(20, 1, step -> python.run(Script.of(new Op.Swap("y", "x")))));
        round.thread("stores", () -> round.repeat(20, 1, step -> python.run(Script.of(new Op.Push(first.another(7)), new Op.Store("z")))));
        round.thread("stores, too", () -> round.repeat(20, 1, step -> python.run(Script.of(new Op.Push(first.another(8)), new Op.Store("z")))));
        round.after(() -> {
            expectSum(2 * times, python, "x", "y");
            expectReferences(python, first, BugClass.CHECK_THEN_ACT, "x", "y", "z");
        });
    }

    @Scaling
    void scriptsComputeAtOnce(Instruments timing) {
        Rendezvous meeting = timing.rendezvous("an addition of its script", 2, MEETINGS);
        TinyInterpreter python = new TinyInterpreter();
        Script computes = Script.of(new Op.Push(new Operand(0, meeting)),
                new Op.Repeat(MEETINGS / 2, List.of(new Op.Push(new Operand(1, meeting)), new Op.Add(),
                        new Op.Push(new Operand(1, meeting)), new Op.Multiply())));
        var first = timing.start("script 1", () -> expect(MEETINGS / 2, python.run(computes), "A script that computes"));
        var second = timing.start("script 2", () -> expect(MEETINGS / 2, python.run(computes), "A script that computes"));
        first.expectEnd();
        second.expectEnd();
    }

    @Scaling
    void costOfOneScript(Instruments timing) {
        List<Op> body = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            body.addAll(List.of(push(i), new Op.Add(), push(3), new Op.Multiply()));
        }
        body.addAll(List.of(push(1), new Op.AddTo("x"), new Op.Load("x"), new Op.Add()));
        List<Op> ops = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ops.add(push(i));
        }
        ops.add(new Op.Repeat(40, body));
        Script script = new Script(ops);
        TinyInterpreter python = new TinyInterpreter();
        Reference reference = new Reference();
        timing.expectCost("one script", () -> reference.run(script), () -> python.run(script), 2.0);
    }

    private static Script randomScript(RandomGenerator random) {
        List<Op> ops = new ArrayList<>();
        int depth = 0;
        String[] names = {"a", "b", "c"};
        for (int i = 0; i < 30; i++) {
            String name = names[random.nextInt(3)];
            int dice = random.nextInt(depth >= 2 ? 7 : depth >= 1 ? 5 : 3);
            switch (dice) {
                case 0 -> ops.add(push(random.nextInt(-9, 10)));
                case 1 -> ops.add(new Op.Load(name));
                case 2 -> ops.add(new Op.Swap(name, names[random.nextInt(3)]));
                case 3 -> ops.add(new Op.Store(name));
                case 4 -> ops.add(new Op.AddTo(name));
                case 5 -> ops.add(new Op.Add());
                default -> ops.add(new Op.Multiply());
            }
            depth += dice < 2 ? 1 : dice > 2 ? -1 : 0;
        }
        return new Script(ops);
    }

    private static Op push(long number) {
        return new Op.Push(Value.of(number));
    }

    private static void expect(long expected, Value actual, String what) {
        Expect.that(actual != null, BugClass.WRONG_OUTPUT, what + " gave null.");
        Expect.equal(expected, actual.asLong(), BugClass.WRONG_OUTPUT, what + " gave a wrong value.");
    }

    private static void expectSum(long expected, TinyInterpreter python, String... names) {
        long sum = 0;
        for (String name : names) {
            sum += python.global(name).asLong();
        }
        Expect.equal(expected, sum, BugClass.LOST_UPDATE, "Scripts added to " + String.join(" and ", names)
                + ", and the sum is not what they added: two opcodes read the same value, and one of the results was lost.");
    }

    private static void expectReferences(TinyInterpreter python, Counted first, BugClass bugClass, String... names) {
        for (Counted value : first.all()) {
            int held = 0;
            for (String name : names) {
                held += python.global(name) == value ? 1 : 0;
            }
            Expect.equal(held, value.references(), bugClass, "A value does not have as many references as there are globals that hold it:"
                    + " what takes the old value out and puts the new one in must be one step, and each is counted once.");
        }
    }
}
