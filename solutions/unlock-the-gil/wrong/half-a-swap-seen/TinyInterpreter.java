import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public final class TinyInterpreter {
    // writers have a lock, readers look into volatile cells without one: somebody can see half a swap
    private static final class Slot { volatile Value v; }
    private final ConcurrentHashMap<String, Slot> slots = new ConcurrentHashMap<>();
    private Slot slot(String n) { return slots.computeIfAbsent(n, k -> new Slot()); }

    public Value global(String name) { Value v = slot(name).v; return v == null ? Value.of(0) : v; }
    public void addGlobal(String name, long d) { add(name, Value.of(d)); }
    private synchronized void store(String name, Value v) {
        Slot s = slot(name);
        v.retain(); Value old = s.v; s.v = v; if (old != null) old.release();
    }
    private synchronized void add(String name, Value v) {
        store(name, global(name).plus(v));
    }
    private synchronized void swap(String a, String b) {
        Slot p = slot(a), q = slot(b);
        Value t = p.v; p.v = q.v; q.v = t;
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
