import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** All globals are one immutable map, replaced by compare-and-set. */
public final class TinyInterpreter {
    private final AtomicReference<Map<String, Value>> globals = new AtomicReference<>(Map.of());

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
        Value value = globals.get().get(name);
        return value == null ? Value.of(0) : value;
    }

    public void addGlobal(String name, long d) {
        add(name, Value.of(d));
    }

    private void store(String name, Value value) {
        while (true) {
            Map<String, Value> before = globals.get();
            Map<String, Value> after = new HashMap<>(before);
            Value old = after.put(name, value);
            if (globals.compareAndSet(before, after)) {
                value.retain();
                release(old);
                return;
            }
        }
    }

    private void add(String name, Value value) {
        while (true) {
            Map<String, Value> before = globals.get();
            Map<String, Value> after = new HashMap<>(before);
            Value old = before.get(name);
            Value sum = (old == null ? Value.of(0) : old).plus(value);
            after.put(name, sum);
            if (globals.compareAndSet(before, after)) {
                sum.retain();
                release(old);
                return;
            }
        }
    }

    private void swap(String one, String other) {
        while (true) {
            Map<String, Value> before = globals.get();
            Map<String, Value> after = new HashMap<>(before);
            put(after, one, before.get(other));
            put(after, other, before.get(one));
            if (globals.compareAndSet(before, after)) {
                return;
            }
        }
    }

    private static void release(Value old) {
        if (old != null) {
            old.release();
        }
    }

    private static void put(Map<String, Value> map, String name, Value value) {
        if (value == null) {
            map.remove(name);
        } else {
            map.put(name, value);
        }
    }
}
