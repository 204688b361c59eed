import java.util.concurrent.CountDownLatch;

/** Two threads meet the caller at a latch; a monitor keeps what they share. */
public final class Scan {
    private Scan() {
    }

    private static final class Board {
        private boolean over;
        private int best;

        synchronized void over() {
            over = true;
        }

        synchronized boolean isOver() {
            return over;
        }

        synchronized void run(int length) {
            best = Math.max(best, length);
        }

        synchronized int best() {
            return best;
        }
    }

    private static void both(Runnable one, Runnable other) {
        CountDownLatch ended = new CountDownLatch(2);
        for (Runnable half : new Runnable[]{one, other}) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    half.run();
                } finally {
                    ended.countDown();
                }
            });
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void search(int limit, int[] a, int from, int to, Board board) {
        for (int block = from; block < to && !board.isOver(); block += Math.min(100, to - block)) {
            int end = Math.min(to - block, 100) + block;
            for (int i = block; i < end; i++) {
                if (a[i] > limit) {
                    board.over();
                    return;
                }
            }
        }
    }

    static boolean hasOver(int limit, int[] a, int cutoff) {
        Board board = new Board();
        int half = a.length / 2;
        if (a.length <= cutoff) {
            search(limit, a, 0, a.length, board);
        } else {
            both(() -> search(limit, a, 0, half, board), () -> search(limit, a, half, a.length, board));
        }
        return board.isOver();
    }

    private static void runs(int val, int[] a, int from, int to, Board board) {
        int run = 0;
        int best = 0;
        for (int i = from; i < to; i++) {
            run = a[i] == val ? run + 1 : 0;
            best = Math.max(best, run);
        }
        board.run(best);
    }

    static int longestRun(int val, int[] a, int cutoff) {
        Board board = new Board();
        int half = a.length / 2;
        if (a.length <= cutoff) {
            runs(val, a, 0, a.length, board);
        } else {
            both(() -> runs(val, a, 0, half, board), () -> runs(val, a, half, a.length, board));
            int before = half;
            while (before > 0 && a[before - 1] == val) {
                before--;
            }
            int after = half;
            while (after < a.length && a[after] == val) {
                after++;
            }
            board.run(after - before);
        }
        return board.best();
    }
}
