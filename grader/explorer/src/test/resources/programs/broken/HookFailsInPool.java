// expected: the explorer failed (java.lang.IndexOutOfBoundsException

import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class HookFailsInPool {
    public static void main(String[] args) throws Exception {
        try (var pool = Executors.newFixedThreadPool(1)) {
            Future<?> future = pool.submit(() -> dev.grade.explorer.control.Hooks.read(new Object(), 99_999_999));
            assert future.state() != null;
        }
    }
}
