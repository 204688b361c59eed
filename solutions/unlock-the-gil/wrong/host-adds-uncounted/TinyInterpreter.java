import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public final class TinyInterpreter {
    private final Map<String, Value> globals = new HashMap<>();

    public synchronized Value global(String name) { return globals.getOrDefault(name, Value.of(0)); }
    public synchronized void addGlobal(String name, long d) { globals.merge(name, Value.of(d), Value::plus); }
    private synchronized void store(String name, Value v) {
        v.retain();
        Value old = globals.put(name, v);
        if (old != null) old.release();
    }
    private synchronized void add(String name, Value v) { store(name, global(name).plus(v)); }
    private synchronized void swap(String a, String b) {
        Value x = globals.get(a), y = globals.get(b);
        put(a, y); put(b, x);
    }

    private void put(String name, Value v) { if (v == null) globals.remove(name); else globals.put(name, v); }

    public Value run(Script script) {
        Deque<Value> stack = new ArrayDeque<>();
        execute(script.ops(), stack);
        return stack.isEmpty() ? Value.of(0) : stack.peek();
    }

    private void execute(List<Op> ops, Deque<Value> stack) {
        for (Op op : ops) {
            switch (op) {
                case Op.Push(Value value) -> stack.push(value);
                case Op.Add() -> { Value right = stack.pop(); stack.push(stack.pop().plus(right)); }
                case Op.Multiply() -> { Value right = stack.pop(); stack.push(stack.pop().times(right)); }
                case Op.Load(String name) -> stack.push(global(name));
                case Op.Store(String name) -> store(name, stack.pop());
                case Op.AddTo(String name) -> add(name, stack.pop());
                case Op.Swap(String one, String other) -> swap(one, other);
                case Op.Call(var function) -> stack.push(function.get());
                case Op.Repeat(int times, List<Op> body) -> { for (int i = 0; i < times; i++) execute(body, stack); }
            }
        }
    }
}
