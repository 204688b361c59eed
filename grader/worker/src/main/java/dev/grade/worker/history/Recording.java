package dev.grade.worker.history;

import dev.grade.api.History;
import dev.grade.worker.protocol.CallHistory;
import dev.grade.worker.protocol.CallHistory.Call;
import dev.grade.worker.protocol.Value;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One history while it happens. On real threads its counter orders the calls a little more than they would be without;
 * under exploration it is no part of the schedule and orders nothing.
 */
public final class Recording implements History {
    private final String specification;
    private final List<String> created;
    private final AtomicInteger clock = new AtomicInteger();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    /** An empty history, judged by this class made with these arguments. */
    public Recording(Class<?> specification, Object... created) {
        this.specification = specification.getName();
        this.created = Arrays.stream(created).map(Value::of).toList();
    }

    @Override
    public <T extends @Nullable Object> T call(Callable<T> call, String operation, Object... arguments)
            throws Exception {
        List<String> given = Arrays.stream(arguments).map(Value::of).toList();
        String thread = Thread.currentThread().getName();
        int began = clock.getAndIncrement();
        T result;
        try {
            result = call.call();
        } catch (Exception thrown) {
            calls.add(new Call(thread, operation, given, Value.thrown(thrown), began, clock.getAndIncrement()));
            throw thrown;
        }
        calls.add(new Call(thread, operation, given, Value.of(result), began, clock.getAndIncrement()));
        return result;
    }

    /** What was written down, once all threads have ended. */
    public CallHistory finished() {
        return new CallHistory(specification, created,
                calls.stream().sorted(Comparator.comparingInt(Call::began)).toList());
    }
}
