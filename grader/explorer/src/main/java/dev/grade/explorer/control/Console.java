package dev.grade.explorer.control;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the program sees as {@code System.out} and {@code System.err}: it keeps the first characters and takes no lock, so
 * that printing is no synchronisation.
 */
@SuppressWarnings("AnnotateFormatMethod") // no dependency for that annotation here
public final class Console extends PrintStream {
    private static final int KEPT = 64 * 1024;
    private static final Console STREAM = new Console();

    private final StringBuilder kept = new StringBuilder();

    private Console() {
        super(OutputStream.nullOutputStream());
    }

    /** In place of {@code System.out}. */
    public static PrintStream out() {
        return STREAM;
    }

    /** In place of {@code System.err}. */
    public static PrintStream err() {
        return STREAM;
    }

    static String drain() {
        String text = STREAM.kept.toString();
        STREAM.kept.setLength(0);
        return text;
    }

    private void keep(String text) {
        if (kept.length() < KEPT) {
            kept.append(text, 0, Math.min(text.length(), KEPT - kept.length()));
        }
    }

    @Override
    public void write(int b) {
        keep(String.valueOf((char) b));
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        keep(new String(buffer, offset, length, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void write(byte[] buffer) {
        write(buffer, 0, buffer.length);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // It outlives every schedule.
    }

    @Override
    public void print(boolean value) {
        keep(String.valueOf(value));
    }

    @Override
    public void print(char value) {
        keep(String.valueOf(value));
    }

    @Override
    public void print(int value) {
        keep(String.valueOf(value));
    }

    @Override
    public void print(long value) {
        keep(String.valueOf(value));
    }

    @Override
    public void print(float value) {
        keep(String.valueOf(value));
    }

    @Override
    public void print(double value) {
        keep(String.valueOf(value));
    }

    @Override
    public void print(char[] value) {
        keep(String.valueOf(value));
    }

    @Override
    public void print(@Nullable String value) {
        keep(String.valueOf(value));
    }

    @Override
    public void print(@Nullable Object value) {
        keep(String.valueOf(value));
    }

    @Override
    public void println() {
        keep("\n");
    }

    @Override
    public void println(boolean value) {
        keep(value + "\n");
    }

    @Override
    public void println(char value) {
        keep(value + "\n");
    }

    @Override
    public void println(int value) {
        keep(value + "\n");
    }

    @Override
    public void println(long value) {
        keep(value + "\n");
    }

    @Override
    public void println(float value) {
        keep(value + "\n");
    }

    @Override
    public void println(double value) {
        keep(value + "\n");
    }

    @Override
    public void println(char[] value) {
        keep(String.valueOf(value) + "\n");
    }

    @Override
    public void println(@Nullable String value) {
        keep(value + "\n");
    }

    @Override
    public void println(@Nullable Object value) {
        keep(value + "\n");
    }

    @Override
    public PrintStream printf(String format, @Nullable Object... arguments) {
        return format(format, arguments);
    }

    @Override
    public PrintStream printf(@Nullable Locale locale, String format, @Nullable Object... arguments) {
        return format(locale, format, arguments);
    }

    @Override
    public PrintStream format(String format, @Nullable Object... arguments) {
        keep(String.format(Locale.ROOT, format, arguments));
        return this;
    }

    @Override
    public PrintStream format(@Nullable Locale locale, String format, @Nullable Object... arguments) {
        keep(String.format(locale, format, arguments));
        return this;
    }

    @Override
    public PrintStream append(@Nullable CharSequence text) {
        keep(String.valueOf(text));
        return this;
    }

    @Override
    public PrintStream append(char c) {
        keep(String.valueOf(c));
        return this;
    }
}
