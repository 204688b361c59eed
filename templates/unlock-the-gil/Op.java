import java.util.List;
import java.util.function.Supplier;

/** One opcode. Each works on the stack of its script, some also on the globals that all scripts of an interpreter share. */
public sealed interface Op {
    /** Pushes a constant. */
    record Push(Value value) implements Op {
    }

    /** Pops b, then a, and pushes a plus b. */
    record Add() implements Op {
    }

    /** Pops b, then a, and pushes a times b. */
    record Multiply() implements Op {
    }

    /** Pushes a global; one that was never set is 0. */
    record Load(String global) implements Op {
    }

    /** Pops a value into a global. */
    record Store(String global) implements Op {
    }

    /** Pops a value and adds it to a global, in one atomic step. */
    record AddTo(String global) implements Op {
    }

    /** Exchanges the values of two globals, in one atomic step. */
    record Swap(String one, String other) implements Op {
    }

    /** Calls the world outside, which may take long, and pushes what it returns. */
    record Call(Supplier<Value> function) implements Op {
    }

    /** Does some opcodes again and again. */
    record Repeat(int times, List<Op> body) implements Op {
    }
}
