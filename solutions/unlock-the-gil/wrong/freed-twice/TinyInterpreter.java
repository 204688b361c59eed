import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

// Wrong: two stores may read the same old value, and each of them releases it.
public final class TinyInterpreter {
    private final Map<String, AtomicReference<Value>> globals = new ConcurrentHashMap<>();
    private final ReadWriteLock swaps = new ReentrantReadWriteLock();

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
        Value value = cell(name).get();
        return value == null ? Value.of(0) : value;
    }

    public void addGlobal(String name, long d) {
        add(name, Value.of(d));
    }

    private void store(String name, Value value) {
        swaps.readLock().lock();
        try {
            AtomicReference<Value> cell = cell(name);
            value.retain();
            Value before = cell.get();
            cell.set(value);
            if (before != null) {
                before.release();
            }
        } finally {
            swaps.readLock().unlock();
        }
    }

    private void add(String name, Value value) {
        swaps.readLock().lock();
        try {
            AtomicReference<Value> cell = cell(name);
            Value before;
            Value sum;
            do {
                before = cell.get();
                sum = (before == null ? Value.of(0) : before).plus(value);
            } while (!cell.compareAndSet(before, sum));
            sum.retain();
            if (before != null) {
                before.release();
            }
        } finally {
            swaps.readLock().unlock();
        }
    }

    private void swap(String one, String other) {
        swaps.writeLock().lock();
        try {
            Value first = cell(one).get();
            cell(one).set(cell(other).get());
            cell(other).set(first);
        } finally {
            swaps.writeLock().unlock();
        }
    }

    private AtomicReference<Value> cell(String name) {
        return globals.computeIfAbsent(name, key -> new AtomicReference<>());
    }
}
