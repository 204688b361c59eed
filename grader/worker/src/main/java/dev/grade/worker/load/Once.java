package dev.grade.worker.load;

import java.util.concurrent.atomic.AtomicBoolean;

/** The work of one of our threads that may run the student's code: {@code Thread.currentThread().run()} does not begin it again. */
public final class Once implements Runnable {
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Runnable work;

    private Once(Runnable work) {
        this.work = work;
    }

    /** Does this work the first time, and nothing from then on. */
    public static Runnable of(Runnable work) {
        return new Once(work);
    }

    @Override
    public void run() {
        if (begun.compareAndSet(false, true)) {
            work.run();
        }
    }
}
