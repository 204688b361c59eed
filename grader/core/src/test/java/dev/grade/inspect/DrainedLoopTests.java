package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Own loops that run their tasks in a method of its own, and constants of an enum that are handed on. */
class DrainedLoopTests {

    @Test
    void aLoopMayDrainItsTasksAndPark() {
        Marked.check("BLK",
                """
                static class Loop implements Runnable { final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>(); volatile boolean open = true; volatile Thread me;
                void post(Runnable r) { tasks.offer(r); LockSupport.unpark(me); }
                private void drain() { Runnable next; while ((next = tasks.poll()) != null) { next.run(); } }
                public void run() { me = Thread.currentThread(); while (open) { drain(); LockSupport.park(); } } }
                void use() { var loop = new Loop(); new Thread(loop).start(); loop.post(() -> { new CompletableFuture<Void>().join(); }); } //! BLK102 error
                """);
    }

    @Test
    void severalThreadsThatDrainAreAPool() {
        Marked.check("BLK",
                """
                static class Pool { final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>(); volatile boolean open = true;
                Pool() { } void begin() { for (int i = 0; i < 4; i++) { new Thread(this::work).start(); } }
                private void drain() { Runnable next; while ((next = tasks.poll()) != null) { next.run(); } }
                void work() { while (open) { drain(); LockSupport.park(); } } }
                void use() { var p = new Pool(); p.begin(); p.tasks.add(() -> { new CompletableFuture<Void>().join(); }); }
                """);
    }

    @Test
    void aTurnMayTakeABatch() {
        Marked.check("BLK",
                """
                static class Loop implements Runnable { final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>(); volatile boolean open = true;
                private void step() throws InterruptedException { var batch = new ArrayList<Runnable>(); batch.add(tasks.take()); tasks.drainTo(batch); for (var r : batch) { r.run(); } }
                public void run() { try { while (open) { step(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } }
                void use() { var loop = new Loop(); Thread.ofPlatform().start(loop); loop.tasks.add(() -> { new CompletableFuture<Void>().join(); }); } //! BLK102 error
                """);
    }

    @Test
    void whatIsDrainedOnceIsNoLoop() {
        Marked.check("BLK",
                """
                final Queue<Runnable> late = new ConcurrentLinkedQueue<>();
                void flush() { Runnable r; while ((r = late.poll()) != null) { r.run(); } }
                void use() { late.add(() -> { new CompletableFuture<Void>().join(); }); flush(); }
                """);
    }

    @Test
    void aHelperThatStartsAWorkerEachTimeMakesAPool() {
        Marked.check("BLK",
                """
                static class Pool { final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>(); volatile boolean open = true;
                void begin(int n) { for (int i = 0; i < n; i++) { one("w" + i); } } private void one(String name) { Thread.ofPlatform().name(name).start(this::work); }
                private void step() throws InterruptedException { tasks.take().run(); }
                void work() { try { while (open) { step(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } }
                void use() { var p = new Pool(); p.begin(3); p.tasks.add(() -> { new CompletableFuture<Void>().join(); }); }
                """);
    }

    @Test
    void aTurnMayRunOneTask() {
        Marked.check("BLK",
                """
                static class Loop implements Runnable { final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>(); volatile boolean open = true; void post(Runnable r) { tasks.add(r); }
                private void step() throws InterruptedException { tasks.take().run(); }
                public void run() { try { while (open) { step(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } }
                void use() { var loop = new Loop(); Thread.ofPlatform().start(loop); loop.post(() -> { new CompletableFuture<Void>().join(); }); } //! BLK102 error
                """);
    }

    @Test
    void workersThatAStreamMakesAreAPool() {
        Marked.check("BLK",
                """
                static class Pool { final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
                private void step() throws InterruptedException { tasks.take().run(); }
                void work() { try { while (true) { step(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }
                void begin() { Stream.generate(() -> Thread.ofVirtual().unstarted(this::work)).limit(4).forEach(Thread::start); } }
                void use() { var p = new Pool(); p.begin(); p.tasks.add(() -> { new CompletableFuture<Void>().join(); }); }
                """);
    }

    @Test
    void workersThatAStreamStartsAreAPool() {
        Marked.check("BLK",
                """
                final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
                private void work() { try { while (true) { tasks.take().run(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }
                void use() { IntStream.range(0, 4).forEach(i -> new Thread(this::work).start()); tasks.add(() -> { new CompletableFuture<Void>().join(); }); }
                """);
    }

    @Test
    void eachConstantOfAnEnumIsHandedOn() {
        Marked.check("BLK",
                """
                enum Op implements Runnable {
                FAST { public void run() { System.getProperty("a"); } },
                SLOW { public void run() { new CompletableFuture<Void>().join(); } } } //! BLK102 error
                void use() { for (var op : Op.values()) { javax.swing.SwingUtilities.invokeLater(op); } }
                """);
    }
}
