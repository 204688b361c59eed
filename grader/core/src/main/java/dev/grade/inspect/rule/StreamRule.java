package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;
import java.util.regex.Pattern;

/** Streams, readers and writers. */
final class StreamRule implements WaitRule {
    private static final Pattern OF_FILES = Pattern
            .compile("java\\.io\\.(RandomAccessFile|File(Input|Output)Stream|File(Reader|Writer))");

    @Override
    public String id() {
        return "BLK201";
    }

    @Override
    public String title() {
        return "reading or writing a stream";
    }

    @Override
    public boolean matches(Hit hit) {
        return (hit.sink().category() == Category.IO && !ConsoleRule.isConsole(hit))
                || hit.sink().category() == Category.ENTROPY;
    }

    @Override
    public String waits(Hit hit) {
        if (hit.sink().category() == Category.ENTROPY) {
            return "until the system has gathered enough randomness";
        }
        return OF_FILES.matcher(hit.sink().owner()).matches() ? "for the disk" : "for the other end of the stream";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "Do it on a pool for blocking work: CompletableFuture.supplyAsync(() -> ..., ioPool).thenAccept(...)";
    }
}
