package dev.grade.worker.stall;

import java.util.concurrent.locks.LockSupport;

/**
 * A thread that hands a token back at once. On a busy machine a thread that was already woken still shows as waiting
 * until it gets its turn; if the canary got several turns meanwhile, such a thread would have got one too.
 */
public final class Canary implements AutoCloseable {
    private final Thread bird = new Thread(this::sing, "canary");
    private volatile boolean closed;
    private volatile int asked;
    private volatile int answered;
    private volatile Thread asker = bird;

    /** Starts the thread. */
    public Canary() {
        bird.setDaemon(true);
        bird.start();
    }

    /** Hands the token there and back so many times. One thread at a time. */
    public synchronized void turns(int times) throws InterruptedException {
        asker = Thread.currentThread();
        for (int turn = 0; turn < times; turn++) {
            int token = answered + 1;
            asked = token;
            LockSupport.unpark(bird);
            while (answered != token) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    private void sing() {
        while (!closed) {
            int token = asked;
            if (token == answered) {
                LockSupport.park(this);
            } else {
                answered = token;
                LockSupport.unpark(asker);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(bird);
    }
}
