package dev.grade.explorer.control;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Splits off a few elements at a time, one more each time: of a stream that keeps state, the elements can only be had in turn. */
final class Batches<T extends @Nullable Object> implements Spliterator<T> {
    private final Spliterator<T> rest;
    private int size;

    Batches(Spliterator<T> rest) {
        this.rest = rest;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        return rest.tryAdvance(action);
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
        rest.forEachRemaining(action);
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
        size++;
        @Nullable
        Object[] batch = new @Nullable Object[size];
        int[] taken = {0};
        while (taken[0] < batch.length && rest.tryAdvance(e -> batch[taken[0]++] = e)) {
            // takes one more
        }
        return taken[0] == 0 ? null : Spliterators.spliterator(batch, 0, taken[0], characteristics());
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return rest.characteristics() & (ORDERED | DISTINCT | NONNULL);
    }
}
