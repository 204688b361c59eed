import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Runs scripts, each on the thread that brings it. It works, and only one thread at a time ever computes. */
public final class TinyInterpreter {
    // TODO: every opcode of every script takes this one lock. Let independent scripts run at the same time.
    private final ReentrantLock gil = new ReentrantLock();
    private final Map<String, Value> globals = new HashMap<>();

    public TinyInterpreter() {
        // starts without globals
    }

    /** Runs a script on the calling thread; returns what is on top of its stack at the end, or 0 if that is empty. */
    public Value run(Script script) {
        Deque<Value> stack = new ArrayDeque<>();
        execute(script.ops(), stack);
        return stack.isEmpty() ? Value.of(0) : stack.peek();
    }

    private void execute(List<Op> ops, Deque<Value> stack) {
        for (Op op : ops) {
            gil.lock();
            try {
                step(op, stack);
            } finally {
                gil.unlock();
            }
        }
    }

    private void step(Op op, Deque<Value> stack) {
        switch (op) {
            case Op.Push(Value value) -> stack.push(value);
            case Op.Add() -> {
                Value right = stack.pop();
                stack.push(stack.pop().plus(right));
            }
            case Op.Multiply() -> {
                Value right = stack.pop();
                stack.push(stack.pop().times(right));
            }
            case Op.Load(String name) -> stack.push(global(name));
            case Op.Store(String name) -> put(name, stack.pop());
            case Op.AddTo(String name) -> put(name, global(name).plus(stack.pop()));
            case Op.Swap(String one, String other) -> {
                Value first = globals.get(one);
                Value second = globals.get(other);
                set(one, second);
                set(other, first);
            }
            case Op.Call(var function) -> stack.push(function.get());
            case Op.Repeat(int times, List<Op> body) -> {
                for (int i = 0; i < times; i++) {
                    execute(body, stack);
                }
            }
        }
    }

    private void put(String name, Value value) {
        value.retain();
        Value before = globals.put(name, value);
        if (before != null) {
            before.release();
        }
    }

    private void set(String name, Value value) {
        if (value == null) {
            globals.remove(name);
        } else {
            globals.put(name, value);
        }
    }

    /** The value of a global; 0 if it was never set. */
    public Value global(String name) {
        gil.lock();
        try {
            Value value = globals.get(name);
            return value == null ? Value.of(0) : value;
        } finally {
            gil.unlock();
        }
    }

    /** Adds to a global in one atomic step. */
    public void addGlobal(String name, long d) {
        gil.lock();
        try {
            put(name, global(name).plus(Value.of(d)));
        } finally {
            gil.unlock();
        }
    }
}
