import dev.grade.api.*;
import java.util.List;

/** What one would write without thinking: two scripts at once must be 1.4 times as fast as one after the other. */
class NaiveChecks {
    @Scaling
    void naive(Instruments timing) throws Exception {
        TinyInterpreter python = new TinyInterpreter();
        Script script = Script.of(new Op.Push(Value.of(1)),
                new Op.Repeat(60_000, List.of(new Op.Push(Value.of(3)), new Op.Multiply(), new Op.Push(Value.of(1)), new Op.Add())));
        time(python, script, false);
        long alone = time(python, script, false);
        long together = time(python, script, true);
        Expect.that(alone >= 1.4 * together, BugClass.OVER_SERIALISED, "speed-up " + (double) alone / together);
    }

    private static long time(TinyInterpreter python, Script script, boolean atOnce) throws InterruptedException {
        Thread first = new Thread(() -> python.run(script));
        Thread second = new Thread(() -> python.run(script));
        long begin = System.nanoTime();
        first.start();
        if (!atOnce) {
            first.join();
        }
        second.start();
        first.join();
        second.join();
        return System.nanoTime() - begin;
    }
}
