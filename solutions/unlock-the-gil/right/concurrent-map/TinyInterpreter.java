import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The map's own atomic methods for one global; only a swap keeps all others out. */
public final class TinyInterpreter {
    private final ReadWriteLock swaps = new ReentrantReadWriteLock();
    private final Map<String, Value> globals = new ConcurrentHashMap<>();

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
        Value value = look(name);
        return value == null ? Value.of(0) : value;
    }

    public void addGlobal(String name, long d) {
        add(name, Value.of(d));
    }

    private void store(String name, Value value) {
        swaps.readLock().lock();
        try {
            globals.compute(name, (key, before) -> {
                value.retain();
                if (before != null) {
                    before.release();
                }
                return value;
            });
        } finally {
            swaps.readLock().unlock();
        }
    }

    private void add(String name, Value value) {
        swaps.readLock().lock();
        try {
            globals.compute(name, (key, before) -> {
                Value sum = (before == null ? Value.of(0) : before).plus(value);
                sum.retain();
                if (before != null) {
                    before.release();
                }
                return sum;
            });
        } finally {
            swaps.readLock().unlock();
        }
    }

    private void swap(String one, String other) {
        swaps.writeLock().lock();
        try {
            Value first = globals.get(one);
            put(one, globals.get(other));
            put(other, first);
        } finally {
            swaps.writeLock().unlock();
        }
    }

    private void put(String name, Value value) {
        if (value == null) {
            globals.remove(name);
        } else {
            globals.put(name, value);
        }
    }

    private Value look(String name) {
        swaps.readLock().lock();
        try {
            return globals.get(name);
        } finally {
            swaps.readLock().unlock();
        }
    }
}
