package dev.grade.explorer.control;

import java.util.function.BinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Functions that the program gives to {@code updateAndGet} and its kin. Others may run inside of one; then the JDK reads
 * the variable again and calls it once more, with what they wrote.
 */
public final class Functions {
    /** The access that the function is part of, as {@link Accesses#before} got it. */
    private record Update(Object way, @Nullable Object first, int index, Object place, int site) {
        void begin() {
            Fiber f = Hooks.current;
            if (f != null && place instanceof Places.Place p) {
                Accesses.again(Hooks.schedule(), f, p, site);
            }
        }

        /** What comes next, without a stop, is the attempt to write, and to read again if that fails. */
        void end() {
            Fiber f = Hooks.current;
            if (f != null) {
                Places.Place ignored = Hooks.schedule().places.find(way, first, index, true);
            }
        }
    }

    private Functions() {
    }

    /** Watches {@code function}. */
    public static @Nullable IntUnaryOperator watchIntUnaryOperator(@Nullable IntUnaryOperator function, Object way,
            @Nullable Object first, int index, @Nullable Object place, int site) {
        if (function == null || place == null) {
            return function;
        }
        Update update = new Update(way, first, index, place, site);
        return old -> {
            update.begin();
            int result = function.applyAsInt(old);
            update.end();
            return result;
        };
    }

    /** Watches {@code function}. */
    public static @Nullable IntBinaryOperator watchIntBinaryOperator(@Nullable IntBinaryOperator function, Object way,
            @Nullable Object first, int index, @Nullable Object place, int site) {
        if (function == null || place == null) {
            return function;
        }
        Update update = new Update(way, first, index, place, site);
        return (old, given) -> {
            update.begin();
            int result = function.applyAsInt(old, given);
            update.end();
            return result;
        };
    }

    /** Watches {@code function}. */
    public static @Nullable LongUnaryOperator watchLongUnaryOperator(@Nullable LongUnaryOperator function, Object way,
            @Nullable Object first, int index, @Nullable Object place, int site) {
        if (function == null || place == null) {
            return function;
        }
        Update update = new Update(way, first, index, place, site);
        return old -> {
            update.begin();
            long result = function.applyAsLong(old);
            update.end();
            return result;
        };
    }

    /** Watches {@code function}. */
    public static @Nullable LongBinaryOperator watchLongBinaryOperator(@Nullable LongBinaryOperator function,
            Object way,
            @Nullable Object first, int index, @Nullable Object place, int site) {
        if (function == null || place == null) {
            return function;
        }
        Update update = new Update(way, first, index, place, site);
        return (old, given) -> {
            update.begin();
            long result = function.applyAsLong(old, given);
            update.end();
            return result;
        };
    }

    /** Watches {@code function}. */
    public static @Nullable UnaryOperator<@Nullable Object> watchUnaryOperator(
            @Nullable UnaryOperator<@Nullable Object> function,
            Object way, @Nullable Object first, int index, @Nullable Object place, int site) {
        if (function == null || place == null) {
            return function;
        }
        Update update = new Update(way, first, index, place, site);
        return old -> {
            update.begin();
            Object result = function.apply(old);
            update.end();
            return result;
        };
    }

    /** Watches {@code function}. */
    public static @Nullable BinaryOperator<@Nullable Object> watchBinaryOperator(
            @Nullable BinaryOperator<@Nullable Object> function,
            Object way, @Nullable Object first, int index, @Nullable Object place, int site) {
        if (function == null || place == null) {
            return function;
        }
        Update update = new Update(way, first, index, place, site);
        return (old, given) -> {
            update.begin();
            Object result = function.apply(old, given);
            update.end();
            return result;
        };
    }
}
