import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;

// A new thread whenever a result comes in; sorted at the end.
public final class Overlap {
    private Overlap() {
    }

    private record Done<T>(int index, T value, Exception failure) {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        int count = calls.size();
        BlockingQueue<Done<T>> done = new LinkedBlockingQueue<>();
        List<Done<T>> all = new ArrayList<>();
        int started = 0;
        for (; started < Math.min(count, maxConcurrent); started++) {
            start(started, calls.get(started), done);
        }
        while (all.size() < count) {
            all.add(done.take());
            if (started < count) {
                start(started, calls.get(started++), done);
            }
        }
        all.sort(Comparator.comparingInt(Done::index));
        List<T> values = new ArrayList<>();
        for (Done<T> one : all) {
            if (one.failure() != null) {
                throw one.failure();
            }
            values.add(one.value());
        }
        return values;
    }

    private static <T> void start(int index, Callable<T> call, BlockingQueue<Done<T>> done) {
        new Thread(() -> {
            try {
                done.add(new Done<>(index, call.call(), null));
            } catch (Exception e) {
                done.add(new Done<>(index, null, e));
            }
        }).start();
    }
}
