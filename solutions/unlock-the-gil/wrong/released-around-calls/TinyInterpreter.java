import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

// Wrong: the lock is released around calls to the outside only; scripts wait together, and compute one after another.
public final class TinyInterpreter {
    private final ReentrantLock gil = new ReentrantLock();
    private final Map<String, Value> globals = new HashMap<>();

    public Value run(Script script) {
        Deque<Value> stack = new ArrayDeque<>();
        execute(script.ops(), stack);
        return stack.isEmpty() ? Value.of(0) : stack.peek();
    }

    private void execute(List<Op> ops, Deque<Value> stack) {
        for (Op op : ops) {
            if (op instanceof Op.Call(var function)) {
                stack.push(function.get());
                continue;
            }
            if (op instanceof Op.Repeat(int times, List<Op> body)) {
                for (int i = 0; i < times; i++) {
                    execute(body, stack);
                }
                continue;
            }
            gil.lock();
            try {
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
                    case Op.Store(String name) -> store(name, stack.pop());
                    case Op.AddTo(String name) -> add(name, stack.pop());
                    case Op.Swap(String one, String other) -> swap(one, other);
                    case Op.Call call -> throw new AssertionError(call);
                    case Op.Repeat repeat -> throw new AssertionError(repeat);
                }
            } finally {
                gil.unlock();
            }
        }
    }

    public Value global(String name) {
        gil.lock();
        try {
            Value value = globals.get(name);
            return value == null ? Value.of(0) : value;
        } finally {
            gil.unlock();
        }
    }

    public void addGlobal(String name, long d) {
        add(name, Value.of(d));
    }

    private void store(String name, Value value) {
        gil.lock();
        try {
            value.retain();
            Value before = globals.put(name, value);
            if (before != null) {
                before.release();
            }
        } finally {
            gil.unlock();
        }
    }

    private void add(String name, Value value) {
        gil.lock();
        try {
            Value sum = global(name).plus(value);
            store(name, sum);
        } finally {
            gil.unlock();
        }
    }

    private void swap(String one, String other) {
        gil.lock();
        try {
            Value first = globals.get(one);
            put(one, globals.get(other));
            put(other, first);
        } finally {
            gil.unlock();
        }
    }

    private void put(String name, Value value) {
        if (value == null) {
            globals.remove(name);
        } else {
            globals.put(name, value);
        }
    }
}
