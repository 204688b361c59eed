import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Sixteen locks; a swap takes two of them in the order of their numbers, or one twice. */
public final class TinyInterpreter {
    private static final int STRIPES = 16;

    private final ReentrantLock[] locks = new ReentrantLock[STRIPES];
    private final Map<String, Value> globals = new ConcurrentHashMap<>();

    public TinyInterpreter() {
        for (int i = 0; i < STRIPES; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    public Value run(Script script) {
        Deque<Value> stack = new ArrayDeque<>();
        execute(script.ops(), stack);
        return stack.isEmpty() ? Value.of(0) : stack.peek();
    }

    private void execute(List<Op> ops, Deque<Value> stack) {
        for (Op op : ops) {
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
                case Op.Call(var function) -> stack.push(function.get());
                case Op.Repeat(int times, List<Op> body) -> {
                    for (int i = 0; i < times; i++) {
                        execute(body, stack);
                    }
                }
            }
        }
    }

    public Value global(String name) {
        ReentrantLock lock = locks[stripe(name)];
        lock.lock();
        try {
            Value value = globals.get(name);
            return value == null ? Value.of(0) : value;
        } finally {
            lock.unlock();
        }
    }

    public void addGlobal(String name, long d) {
        add(name, Value.of(d));
    }

    private void store(String name, Value value) {
        ReentrantLock lock = locks[stripe(name)];
        lock.lock();
        try {
            value.retain();
            Value before = globals.put(name, value);
            if (before != null) {
                before.release();
            }
        } finally {
            lock.unlock();
        }
    }

    private void add(String name, Value value) {
        ReentrantLock lock = locks[stripe(name)];
        lock.lock();
        try {
            Value sum = global(name).plus(value);
            store(name, sum);
        } finally {
            lock.unlock();
        }
    }

    private void swap(String one, String other) {
        ReentrantLock first = locks[Math.min(stripe(one), stripe(other))];
        ReentrantLock second = locks[Math.max(stripe(one), stripe(other))];
        first.lock();
        second.lock();
        try {
            Value kept = globals.get(one);
            put(one, globals.get(other));
            put(other, kept);
        } finally {
            second.unlock();
            first.unlock();
        }
    }

    private void put(String name, Value value) {
        if (value == null) {
            globals.remove(name);
        } else {
            globals.put(name, value);
        }
    }

    private static int stripe(String name) {
        return Math.floorMod(name.hashCode(), STRIPES);
    }
}
