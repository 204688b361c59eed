package dev.grade.explorer.control;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.Spliterator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Parallel streams on the controlled common pool. */
public final class Streams {
    private static final Class<?> PIPELINE;

    private static volatile @Nullable ClassLoader copies;

    static {
        try {
            PIPELINE = Class.forName("java.util.stream.AbstractPipeline");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Streams() {
    }

    static void useCopies(ClassLoader loader) {
        copies = loader;
    }

    private static Object make(String method, Class<?> spliterator, Class<?> type, Object argument) {
        try {
            Class<?> support = Class.forName("controlled.java.util.stream.StreamSupport", true, copies);
            MethodHandle handle = MethodHandles.publicLookup().findStatic(support, method,
                    MethodType.methodType(type, spliterator, boolean.class));
            return handle.invoke(argument, true);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }

    /** See {@link Collection#stream()}. */
    public static <T> Stream<T> stream(Collection<T> collection, int site) {
        Object inside = Wrappers.inside(collection);
        Family family = Family.of(inside.getClass());
        return Hooks.current == null || family == Family.NONE
                ? collection.stream()
                : StreamSupport.stream(new Traversal<>(inside, collection.spliterator(), site), false);
    }

    /** See {@link Collection#parallelStream()}. */
    @SuppressWarnings("unchecked") // the copy of the stream library makes what it was asked for
    public static <T> Stream<T> parallelStream(Collection<T> collection, int site) {
        Object inside = Wrappers.inside(collection);
        Spliterator<T> elements = Family.of(inside.getClass()) == Family.NONE
                ? collection.spliterator()
                : new Traversal<>(inside, collection.spliterator(), site);
        return (Stream<T>) make("stream", Spliterator.class, Stream.class, elements);
    }

    /** See {@link BaseStream#parallel()}. */
    public static BaseStream<?, ?> parallel(Stream<?> stream) {
        return ofStream(stream);
    }

    @SuppressWarnings("unchecked") // the copy of the stream library makes what it was asked for
    private static <T> Stream<T> ofStream(Stream<T> stream) {
        if (isCopy(stream)) {
            return stream.parallel();
        }
        Spliterator<T> elements = keepsState(stream)
                ? new Batches<>(stream.spliterator())
                : stream.parallel().spliterator();
        return ((Stream<T>) make("stream", Spliterator.class, Stream.class, elements)).onClose(stream::close);
    }

    /** See {@link IntStream#parallel()}. */
    public static IntStream parallel(IntStream stream) {
        if (isCopy(stream)) {
            return stream.parallel();
        }
        return keepsState(stream)
                ? ofStream(stream.boxed()).mapToInt(Integer::intValue)
                : (IntStream) make("intStream", Spliterator.OfInt.class, IntStream.class,
                        stream.parallel().spliterator());
    }

    /** See {@link LongStream#parallel()}. */
    public static LongStream parallel(LongStream stream) {
        if (isCopy(stream)) {
            return stream.parallel();
        }
        return keepsState(stream)
                ? ofStream(stream.boxed()).mapToLong(Long::longValue)
                : (LongStream) make("longStream", Spliterator.OfLong.class, LongStream.class,
                        stream.parallel().spliterator());
    }

    /** See {@link DoubleStream#parallel()}. */
    public static DoubleStream parallel(DoubleStream stream) {
        if (isCopy(stream)) {
            return stream.parallel();
        }
        return keepsState(stream)
                ? ofStream(stream.boxed()).mapToDouble(Double::doubleValue)
                : (DoubleStream) make("doubleStream", Spliterator.OfDouble.class, DoubleStream.class,
                        stream.parallel().spliterator());
    }

    /** See {@link Stream#concat}. */
    public static <T> Stream<T> concat(Stream<? extends T> one, Stream<? extends T> other) {
        Stream<T> both = Stream.concat(one, other);
        return both.isParallel() ? ofStream(both) : both;
    }

    /** See {@link IntStream#concat}. */
    public static IntStream concat(IntStream one, IntStream other) {
        IntStream both = IntStream.concat(one, other);
        return both.isParallel() ? parallel(both) : both;
    }

    /** See {@link LongStream#concat}. */
    public static LongStream concat(LongStream one, LongStream other) {
        LongStream both = LongStream.concat(one, other);
        return both.isParallel() ? parallel(both) : both;
    }

    /** See {@link DoubleStream#concat}. */
    public static DoubleStream concat(DoubleStream one, DoubleStream other) {
        DoubleStream both = DoubleStream.concat(one, other);
        return both.isParallel() ? parallel(both) : both;
    }

    /** See {@link StreamSupport#stream(Spliterator, boolean)}. */
    public static <T> Stream<T> supported(Spliterator<T> elements, boolean parallel) {
        Stream<T> stream = StreamSupport.stream(elements, false);
        return parallel ? ofStream(stream) : stream;
    }

    private static boolean isCopy(BaseStream<?, ?> stream) {
        return stream.getClass().getName().startsWith("controlled.");
    }

    /** Whether some of its steps need all elements, or those before: the JDK would do such a step in its own pool. */
    private static boolean keepsState(BaseStream<?, ?> stream) {
        @Nullable
        Object stage = stream;
        while (stage != null) {
            if (!PIPELINE.isInstance(stage) || !keepsNone(stage.getClass())) {
                return true;
            }
            stage = PrivateFields.get(PIPELINE, "previousStage", stage);
        }
        return false;
    }

    private static boolean keepsNone(Class<?> stage) {
        String parent = stage.getSuperclass().getSimpleName();
        return stage.getSimpleName().equals("Head") || parent.equals("Head") || parent.equals("StatelessOp");
    }

    /** See {@link java.util.Arrays#parallelSetAll(int[], IntUnaryOperator)}. */
    public static void parallelSetAll(int[] array, IntUnaryOperator generator) {
        parallel(IntStream.range(0, array.length)).forEach(i -> array[i] = generator.applyAsInt(i));
    }

    /** See {@link java.util.Arrays#parallelSetAll(long[], IntToLongFunction)}. */
    public static void parallelSetAll(long[] array, IntToLongFunction generator) {
        parallel(IntStream.range(0, array.length)).forEach(i -> array[i] = generator.applyAsLong(i));
    }

    /** See {@link java.util.Arrays#parallelSetAll(double[], IntToDoubleFunction)}. */
    public static void parallelSetAll(double[] array, IntToDoubleFunction generator) {
        parallel(IntStream.range(0, array.length)).forEach(i -> array[i] = generator.applyAsDouble(i));
    }

    /** See {@link java.util.Arrays#parallelSetAll(Object[], IntFunction)}. */
    public static void parallelSetAll(Object[] array, IntFunction<?> generator) {
        parallel(IntStream.range(0, array.length)).forEach(i -> array[i] = generator.apply(i));
    }
}
