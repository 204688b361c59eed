import java.nio.file.*;
import java.util.concurrent.*;

public class FilesInPool {

    public static void main(String[] z) throws Exception {
        Path p = Files.createTempFile("x", ".t");
        try {
            ExecutorService e = Executors.newFixedThreadPool(2);
            Future<?> f = e.submit(() -> {
                Files.writeString(p, "hello");
                return null;
            });
            f.get();
            if (!Files.readString(p).equals("hello")) throw new AssertionError();
            e.close();
        } finally {
            Files.delete(p);
        }
    }
}
