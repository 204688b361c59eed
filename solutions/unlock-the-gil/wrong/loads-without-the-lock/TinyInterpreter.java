import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wrong: a script reads the map of the globals without the lock under which others change it. */
public final class TinyInterpreter {
    private final Map<String, Value> globals = new HashMap<>();

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
        Value value = globals.get(name);
        return value == null ? Value.of(0) : value;
    }

    public void addGlobal(String name, long d) {
        add(name, Value.of(d));
    }

    private void store(String name, Value value) {
        synchronized (globals) {
            value.retain();
            Value before = globals.put(name, value);
            if (before != null) {
                before.release();
            }
        }
    }

    private void add(String name, Value value) {
        synchronized (globals) {
            Value sum = global(name).plus(value);
            store(name, sum);
        }
    }

    private void swap(String one, String other) {
        synchronized (globals) {
            Value first = globals.get(one);
            put(one, globals.get(other));
            put(other, first);
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
