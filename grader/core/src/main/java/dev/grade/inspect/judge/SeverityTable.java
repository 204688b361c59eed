package dev.grade.inspect.judge;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.flow.RunsOn;
import dev.grade.inspect.sink.Category;
import dev.grade.inspect.sink.Sink;
import dev.grade.inspect.sink.Weight;
import java.util.Optional;

/** What a wait costs on a class of thread; empty where it costs nothing. */
final class SeverityTable {

    private SeverityTable() {
    }

    static Optional<Severity> of(Sink sink, RunsOn.Kind thread) {
        return switch (thread) {
            case LOOP -> Optional.of(onLoop(sink));
            case COMMON -> Optional.of(onCommon(sink));
            case COMPLETER, CALLER -> Optional.of(isMinor(sink.weight()) ? Severity.NOTE : Severity.WARNING);
            case UNKNOWN -> Optional.of(Severity.NOTE);
            case OFFLOAD, VIRTUAL -> Optional.empty();
        };
    }

    private static Severity onLoop(Sink sink) {
        return switch (sink.weight()) {
            case H, I -> Severity.ERROR;
            // Like lock() it waits only while another thread holds the lock.
            case T -> isTimedLock(sink) ? Severity.WARNING : Severity.ERROR;
            case C -> sink.category() == Category.LOCK ? Severity.WARNING : Severity.ERROR;
            case M, D, P, S -> Severity.WARNING;
        };
    }

    private static Severity onCommon(Sink sink) {
        return switch (sink.weight()) {
            case H, I -> Severity.ERROR;
            case C -> sink.category() == Category.FUTURE || sink.category() == Category.LOCK
                    ? Severity.WARNING
                    : Severity.ERROR;
            case T, M, D, P, S -> Severity.WARNING;
        };
    }

    private static boolean isTimedLock(Sink sink) {
        return sink.category() == Category.LOCK && sink.name().startsWith("try");
    }

    private static boolean isMinor(Weight weight) {
        return switch (weight) {
            case M, D, P, S -> true;
            case H, C, T, I -> false;
        };
    }
}
