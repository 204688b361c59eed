package dev.grade.explorer.control;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The source of a stream over a collection that threads may share. It is read when the stream is used, not when it is
 * made; a collection made for several threads gives what was put there meanwhile.
 *
 * @param <T>
 *            the elements
 */
final class Traversal<T> implements Spliterator<T> {
    private final Object collection;
    private final Spliterator<T> elements;
    private final int site;
    private boolean begun;

    Traversal(Object collection, Spliterator<T> elements, int site) {
        this.collection = collection;
        this.elements = elements;
        this.site = site;
    }

    private void begin() {
        if (!begun) {
            begun = true;
            Object inner = Wrappers.locked(collection);
            Calls.look(inner == null ? collection : inner, site);
        }
    }

    private void take() {
        Fiber f = Hooks.current;
        if (f != null) {
            Calls.entered(f, collection);
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        begin();
        return elements.tryAdvance(e -> {
            take();
            action.accept(e);
        });
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
        begin();
        elements.forEachRemaining(e -> {
            take();
            action.accept(e);
        });
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
        begin();
        Spliterator<T> part = elements.trySplit();
        return part == null ? null : new Traversal<>(collection, part, site);
    }

    @Override
    public long estimateSize() {
        return elements.estimateSize();
    }

    @Override
    public long getExactSizeIfKnown() {
        return elements.getExactSizeIfKnown();
    }

    @Override
    public int characteristics() {
        return elements.characteristics();
    }

    @Override
    public Comparator<? super T> getComparator() {
        return elements.getComparator();
    }
}
