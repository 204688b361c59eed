import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.StampedLock;

public final class Stats {
    private static final class Row {
        private final String page;
        private long hits;

        Row(String page) {
            this.page = page;
        }
    }

    private final StampedLock lock = new StampedLock();
    private final List<Row> rows = new ArrayList<>();

    private static final class Holder {
        private static final Stats INSTANCE = new Stats();
    }

    private Stats() {
    }

    public static Stats instance() {
        return Holder.INSTANCE;
    }

    public void hit(String page) {
        long stamp = lock.writeLock();
        try {
            Row row = find(page);
            if (row == null) {
                row = new Row(page);
                rows.add(row);
            }
            row.hits++;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    public long hits(String page) {
        long stamp = lock.readLock();
        try {
            Row row = find(page);
            return row == null ? 0 : row.hits;
        } finally {
            lock.unlockRead(stamp);
        }
    }

    public Optional<String> top() {
        long stamp = lock.readLock();
        try {
            Row top = null;
            for (Row row : rows) {
                top = top == null || row.hits > top.hits ? row : top;
            }
            return Optional.ofNullable(top).map(row -> row.page);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    private Row find(String page) {
        for (Row row : rows) {
            if (row.page.equals(page)) {
                return row;
            }
        }
        return null;
    }
}
