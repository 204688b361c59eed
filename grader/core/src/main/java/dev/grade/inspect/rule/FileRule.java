package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;

/** The file system. */
final class FileRule implements WaitRule {

    @Override
    public String id() {
        return "BLK202";
    }

    @Override
    public String title() {
        return "file access";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.FILES;
    }

    @Override
    public String waits(Hit hit) {
        return "for the disk";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "CompletableFuture.supplyAsync(() -> ..., ioPool).thenAccept(...), or an AsynchronousFileChannel";
    }
}
