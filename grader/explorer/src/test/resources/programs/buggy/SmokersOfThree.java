// expected: deadlock

import java.util.concurrent.Semaphore;

public class SmokersOfThree {
    private static final Semaphore TOBACCO = new Semaphore(0);
    private static final Semaphore PAPER = new Semaphore(0);
    private static final Semaphore MATCH = new Semaphore(0);
    private static final Semaphore TABLE = new Semaphore(1);

    private static void smoker(Semaphore first, Semaphore second) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (true) {
                    first.acquire();
                    second.acquire();
                    TABLE.release();
                }
            } catch (InterruptedException e) {
                // ends
            }
        });
    }

    public static void main(String[] args) throws Exception {
        smoker(TOBACCO, PAPER);
        smoker(PAPER, MATCH);
        smoker(MATCH, TOBACCO);
        TABLE.acquire();
        TOBACCO.release();
        PAPER.release();
        TABLE.acquire();
    }
}
