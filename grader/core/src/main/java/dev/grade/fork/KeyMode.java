package dev.grade.fork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lets a terminal hand over each key at once and without an echo, by {@code stty}; closing it, or the end of this process,
 * puts the terminal back as it was.
 */
public final class KeyMode implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;

    private final String before;
    private final Thread atExit;

    private KeyMode(String before) {
        this.before = before;
        this.atExit = Thread.ofPlatform().unstarted(this::restore);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Switches the terminal of standard input; empty if that is none, or if it can't be switched. */
    public static Optional<KeyMode> on() {
        Optional<String> before = stty("-g").map(String::strip).filter(mode -> mode.matches("[0-9A-Za-z:=]+"));
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var mode = new KeyMode(before.get());
        if (stty("-icanon", "-echo", "min", "1", "time", "0").isEmpty()) {
            mode.close();
            return Optional.empty();
        }
        return Optional.of(mode);
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the process ends already, and restores it once more
        }
    }

    private void restore() {
        stty(before);
    }

    /** What {@code stty} says; empty if it fails. */
    private static Optional<String> stty(String... arguments) {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try {
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return ended && process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
