package dev.grade.worker.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.PeerTask;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerGroupTests {
    @TempDir
    Path folder;

    /** The thread that had the lock gives it back and ends, just when somebody looks whether there is such a thread. */
    @Test
    void aLockGivenBackByTheLastThreadThatCouldIsNoDeadlock() throws Exception {
        Path file = Files.createFile(folder.resolve("lock"));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.lock();
                var peers = new PeerGroup(() -> release(lock))) {
            peers.add(
                    Peer.start(new PeerOrder(List.of(image(Locking.class)), folder.toString(), Locking.class.getName(),
                            file.toString())));
            peers.awaitReady();
            assertThat(peers.run()).containsExactly("had the lock");
        }
    }

    private static boolean release(FileLock lock) {
        try {
            lock.release();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassImage image(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream('/' + type.getName().replace('.', '/') + ".class")) {
            return new ClassImage(type.getName(), Objects.requireNonNull(in).readAllBytes(), Origin.CHECK);
        }
    }

    /** Takes the lock on a file for a moment. */
    static final class Locking implements PeerTask {
        @Override
        public String run(String argument) throws Exception {
            try (FileChannel channel = FileChannel.open(Path.of(argument), StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return lock.isValid() ? "had the lock" : "had none";
            }
        }
    }
}
