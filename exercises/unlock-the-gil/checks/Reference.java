import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** The interpreter with the lock, to compare with. */
final class Reference {
    private final ReentrantLock gil = new ReentrantLock();
    private final Map<String, Value> globals = new HashMap<>();

    Value run(Script script) {
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
            case Op.Store(String name) -> globals.put(name, stack.pop());
            case Op.AddTo(String name) -> globals.put(name, global(name).plus(stack.pop()));
            case Op.Swap(String one, String other) -> {
                Value first = global(one);
                globals.put(one, global(other));
                globals.put(other, first);
            }
            case Op.Call(var function) -> stack.push(function.get());
            case Op.Repeat(int times, List<Op> body) -> {
                for (int i = 0; i < times; i++) {
                    execute(body, stack);
                }
            }
        }
    }

    Value global(String name) {
        return globals.getOrDefault(name, Value.of(0));
    }
}
