package dev.grade.fork;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A child that does one thing, named by its first line of input. */
final class Sample {
    private static ByteBuffer held = ByteBuffer.allocate(0);

    private Sample() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        String wish = new String(System.in.readNBytes(6), StandardCharsets.UTF_8).strip();
        switch (wish) {
            case "where" -> {
                try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
                    System.out.print(System.getenv() + "|" + files.count() + "|" + Path.of("").toAbsolutePath());
                }
            }
            case "litter" -> {
                Path deep = Files.createDirectories(Path.of("a/b/c"));
                Files.writeString(deep.resolve("file"), "text");
                Files.createSymbolicLink(Path.of("link"), Path.of("/"));
                System.out.print(Path.of("").toAbsolutePath());
            }
            case "flood" -> {
                for (int i = 0; i < 20_000; i++) {
                    System.err.println("line " + i + " " + "x".repeat(100));
                }
            }
            case "fork" -> {
                Process grandchild = new ProcessBuilder("sleep", "600").inheritIO().start();
                System.out.print(grandchild.pid() + "\n");
                System.out.flush();
                new CountDownLatch(1).await();
            }
            case "heavy" -> {
                // the system takes a while to clear all that away
                held = ByteBuffer.allocateDirect(384 << 20);
                for (int at = 0; at < held.capacity(); at += 4096) {
                    held.put(at, (byte) 1);
                }
                System.out.print("full\n");
                System.out.flush();
                new CountDownLatch(1).await();
            }
            case "orphan" -> {
                Process grandchild = new ProcessBuilder("sleep", "600")
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
                System.err.println("last words");
                System.out.print(grandchild.pid());
            }
            default -> throw new IllegalArgumentException(wish);
        }
        System.out.flush();
        System.exit(7);
    }
}
