import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A lock for each global, two of them in the order of their names. */
public final class TinyInterpreter {
    private final Map<String, Cell> cells = new ConcurrentHashMap<>();

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
        Cell cell = cell(name);
        synchronized (cell) {
            return cell.get();
        }
    }

    public void addGlobal(String name, long d) {
        add(name, Value.of(d));
    }

    private void store(String name, Value value) {
        Cell cell = cell(name);
        synchronized (cell) {
            cell.put(value);
        }
    }

    private void add(String name, Value value) {
        Cell cell = cell(name);
        synchronized (cell) {
            cell.put(cell.get().plus(value));
        }
    }

    private void swap(String one, String other) {
        if (one.equals(other)) {
            return;
        }
        Cell first = cell(one.compareTo(other) < 0 ? one : other);
        Cell second = cell(one.compareTo(other) < 0 ? other : one);
        synchronized (first) {
            synchronized (second) {
                Value kept = first.value;
                first.value = second.value;
                second.value = kept;
            }
        }
    }

    private Cell cell(String name) {
        return cells.computeIfAbsent(name, Cell::new);
    }

    private static final class Cell {
        private final String name;
        private Value value;

        Cell(String name) {
            this.name = name;
        }

        void put(Value next) {
            next.retain();
            if (value != null) {
                value.release();
            }
            value = next;
        }

        Value get() {
            return value == null ? Value.of(0) : value;
        }
    }
}
