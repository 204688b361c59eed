package dev.grade.worker.actors;

import dev.grade.api.Actor;
import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.worker.load.Once;
import dev.grade.worker.stall.Role;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One thread of a functional check. */
final class FunctionalActor implements Actor {
    private final ActorsOnWatch company;
    private final String name;
    private final Thread thread;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Throwable thrown;
    private volatile boolean awaited;

    FunctionalActor(ActorsOnWatch company, String name, Body body, ClassLoader loader) {
        this.company = company;
        this.name = name;
        this.thread = new Thread(Once.of(() -> run(body)), name);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
    }

    void start() {
        thread.start();
    }

    private void run(Body body) {
        try {
            body.run();
        } catch (Throwable caught) {
            thrown = caught;
        } finally {
            ended.countDown();
        }
    }

    Role role() {
        Role.Standing standing = hasEnded()
                ? Role.Standing.ENDED
                : awaited ? Role.Standing.ACTING : Role.Standing.FREE;
        return new Role(thread, name, standing);
    }

    boolean endsWithin(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    Thread thread() {
        return thread;
    }

    String name() {
        return name;
    }

    @Nullable
    Throwable thrown() {
        return thrown;
    }

    @Override
    public void expectEnd() {
        awaited = true;
        try {
            company.whileAway(ended::await);
        } finally {
            awaited = false;
        }
        Throwable caught = thrown;
        if (caught != null) {
            throw ActorsOnWatch.rethrown(caught);
        }
    }

    @Override
    public void expectEnd(UnaryOperator<CheckFailure> explain) {
        company.explainBy(explain);
        try {
            expectEnd();
        } finally {
            company.explainBy(UnaryOperator.identity());
        }
    }

    @Override
    public void expectBlocked(BugClass bugClass, String message) {
        company.whileAway(() -> {
            if (company.quiet().orEnd(company, this::endsWithin)) {
                Throwable caught = thrown;
                throw caught instanceof CheckFailure failure ? failure : new CheckFailure(bugClass, message);
            }
        });
    }

    @Override
    public void interrupt() {
        thread.interrupt();
    }

    @Override
    public boolean hasEnded() {
        return ended.getCount() == 0;
    }
}
