package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Code that one object holds is not run by another one of the same class. */
class KnownObjectTests {

    @Test
    void aJobOfAnotherThreadDoesNotRunThroughASharedHelper() {
        Marked.check("BLK",
                """
                interface Job { void work(); }
                record Slow() implements Job { public void work() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } }
                record Fast() implements Job { public void work() { System.getProperty("a"); } }
                final ExecutorService pool = Executors.newCachedThreadPool();
                void onUi(Job job) { javax.swing.SwingUtilities.invokeLater(() -> run(job)); }
                void onPool(Job job) { pool.execute(() -> run(job)); }
                private void run(Job job) { job.work(); }
                void use() { onUi(new Fast()); onPool(new Slow()); pool.shutdown(); }
                """);
    }

    @Test
    void aComponentOfOneRecordDoesNotRunThroughAnother() {
        Marked.check("BLK",
                """
                record Job(Runnable body) { void work() { body.run(); } }
                final ExecutorService pool = Executors.newCachedThreadPool();
                void onUi(Job job) { javax.swing.SwingUtilities.invokeLater(() -> job.work()); }
                void onPool(Job job) { pool.execute(() -> job.work()); }
                void use() { onUi(new Job(() -> System.getProperty("a"))); onPool(new Job(() -> { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } })); pool.shutdown(); }
                """);
    }

    @Test
    void aMethodReferenceIsBoundToItsOwnObject() {
        Marked.check("BLK",
                """
                record Task(String name, Runnable body) { void go() { body.run(); } }
                final ExecutorService pool = Executors.newCachedThreadPool();
                static void slow() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }
                void use() { javax.swing.SwingUtilities.invokeLater(new Task("a", () -> System.getProperty("a"))::go);
                var b = new Task("b", Case::slow); pool.execute(() -> b.go()); pool.shutdown(); }
                """);
    }

    @Test
    void anAccessorAnswersForItsOwnObject() {
        Marked.check("BLK",
                """
                record Task(String name, Runnable body) { }
                final ExecutorService pool = Executors.newCachedThreadPool();
                static void slow() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }
                void use() { var a = new Task("a", () -> System.getProperty("a")); var b = new Task("b", Case::slow);
                javax.swing.SwingUtilities.invokeLater(() -> a.body().run()); pool.execute(() -> b.body().run()); pool.shutdown(); }
                """);
    }

    @Test
    void aFinalFieldHoldsWhatItsObjectWasMadeWith() {
        Marked.check("BLK",
                """
                static class Task { private final String name; private final Runnable body; Task(String name, Runnable body) { this.name = name; this.body = body; } void go() { System.getProperty(name); body.run(); } }
                final ExecutorService pool = Executors.newCachedThreadPool();
                static void slow() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }
                void use() { var a = new Task("a", () -> System.getProperty("a")); var b = new Task("b", Case::slow);
                javax.swing.SwingUtilities.invokeLater(() -> a.go()); pool.execute(b::go); pool.shutdown(); }
                """);
    }

    @Test
    void theObjectOnTheLoopRunsItsOwnCode() {
        Marked.check("BLK",
                """
                record Task(String name, Runnable body) { void go() { body.run(); } }
                final ExecutorService pool = Executors.newCachedThreadPool();
                static void slow() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } //! BLK101 error
                void onUi(Task t) { javax.swing.SwingUtilities.invokeLater(() -> t.go()); }
                void onPool(Task t) { pool.execute(() -> t.go()); }
                void use() { onPool(new Task("a", () -> System.getProperty("a"))); onUi(new Task("b", Case::slow)); pool.shutdown(); }
                """);
    }

    @Test
    void aSetterMayChangeWhatAnObjectHolds() {
        Marked.check("BLK",
                """
                static class Task { private Runnable body; Task(Runnable body) { this.body = body; } void set(Runnable r) { this.body = r; } void go() { body.run(); } }
                static void slow() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } //! BLK101 error
                void use() { var a = new Task(() -> System.getProperty("a")); var b = new Task(() -> System.getProperty("b")); a.set(Case::slow); javax.swing.SwingUtilities.invokeLater(() -> a.go()); new Thread(b::go).start(); }
                """);
    }

    @Test
    void aCompactConstructorMayChangeWhatARecordHolds() {
        Marked.check("BLK",
                """
                record Task(Runnable body) { Task { Runnable old = body; body = () -> { slow(); old.run(); }; } void go() { body.run(); } }
                static void slow() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } //! BLK101 error
                void use() { var a = new Task(() -> System.getProperty("a")); javax.swing.SwingUtilities.invokeLater(() -> a.go()); new Thread(new Task(() -> System.getProperty("b"))::go).start(); }
                """);
    }

    @Test
    void whatADecoratorDecoratesRuns() {
        Marked.check("BLK",
                """
                interface Step { void go(); }
                record Logged(Step inner) implements Step { public void go() { System.getProperty("l"); inner.go(); } }
                record Sleepy() implements Step { public void go() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } } //! BLK101 error
                record Quick() implements Step { public void go() { System.getProperty("q"); } }
                void use() { Step s = new Logged(new Logged(new Sleepy())); javax.swing.SwingUtilities.invokeLater(s::go); Step t = new Logged(new Quick()); new Thread(t::go).start(); }
                """);
    }

    @Test
    void aDecoratorOnAnotherThreadDoesNotRun() {
        Marked.check("BLK",
                """
                interface Step { void go(); }
                record Logged(Step inner) implements Step { public void go() { System.getProperty("l"); inner.go(); } }
                record Sleepy() implements Step { public void go() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } }
                record Quick() implements Step { public void go() { System.getProperty("q"); } }
                void use() { Step s = new Logged(new Logged(new Quick())); javax.swing.SwingUtilities.invokeLater(s::go); Step t = new Logged(new Sleepy()); new Thread(t::go).start(); }
                """);
    }

    @Test
    void theLastOfManyJobsIsToldAlthoughNobodyTellsThemApart() {
        Marked.check("BLK",
                """
                interface Job { void work(); }
                record Fast(int n) implements Job { public void work() { System.getProperty("a" + n); } }
                record Slow() implements Job { public void work() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } } //! BLK101 error
                static void run(Job job) { job.work(); }
                static void ui(Runnable r) { javax.swing.SwingUtilities.invokeLater(r); }
                void use() {
                ui(() -> run(new Fast(1))); ui(() -> run(new Fast(2))); ui(() -> run(new Fast(3))); ui(() -> run(new Fast(4))); ui(() -> run(new Fast(5)));
                ui(() -> run(new Fast(6))); ui(() -> run(new Fast(7))); ui(() -> run(new Fast(8))); ui(() -> run(new Fast(9))); ui(() -> run(new Fast(10)));
                ui(() -> run(new Fast(11))); ui(() -> run(new Fast(12))); ui(() -> run(new Fast(13))); ui(() -> run(new Fast(14))); ui(() -> run(new Fast(15)));
                ui(() -> run(new Fast(16))); ui(() -> run(new Fast(17))); ui(() -> run(new Fast(18))); ui(() -> run(new Fast(19))); ui(() -> run(new Fast(20)));
                ui(() -> run(new Slow())); }
                """);
    }

    @Test
    void aLambdaMayBelongToAnotherObject() {
        Marked.check("BLK",
                """
                interface Job { void work(); }
                static class Box { private final Job job; Box(Job job) { this.job = job; } void open() { inner(); } private void inner() { Runnable r = () -> job.work(); r.run(); } }
                record Fast() implements Job { public void work() { System.getProperty("a"); } }
                record Slow() implements Job { public void work() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } } //! BLK101 error
                void use() { var a = new Box(new Fast()); var b = new Box(new Slow()); javax.swing.SwingUtilities.invokeLater(() -> b.open()); new Thread(() -> a.open()).start(); }
                """);
    }

    @Test
    void aChildOfTheSameClassRunsItsOwnCode() {
        Marked.check("BLK",
                """
                static class Node { private final List<Node> kids = new ArrayList<>(); private final Runnable act; Node(Runnable act) { this.act = act; } void add(Node n) { kids.add(n); } void visit() { act.run(); for (Node k : kids) { k.visit(); } } }
                static void slow() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } //! BLK101 error
                void use() { var root = new Node(() -> System.getProperty("r")); var kid = new Node(Case::slow); root.add(kid); javax.swing.SwingUtilities.invokeLater(root::visit); }
                """);
    }

    @Test
    void aSubclassHandsCodeToItsSuperclass() {
        Marked.check("BLK",
                """
                abstract static class Base { private final Runnable act; Base(Runnable act) { this.act = act; } void go() { act.run(); } }
                static class One extends Base { One() { super(() -> System.getProperty("1")); } }
                static class Two extends Base { Two() { super(Case::slow); } }
                static void slow() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } //! BLK101 error
                void use() { var two = new Two(); var one = new One(); javax.swing.SwingUtilities.invokeLater(two::go); new Thread(one::go).start(); }
                """);
    }

    @Test
    void componentsAreToldApart() {
        Marked.check("BLK",
                """
                record Pair(Runnable first, Runnable second) { void go() { first.run(); } void late() { second.run(); } }
                static void slow() { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }
                void use() { var p = new Pair(() -> System.getProperty("f"), Case::slow); var q = new Pair(Case::slow, () -> System.getProperty("l")); javax.swing.SwingUtilities.invokeLater(() -> p.go()); new Thread(() -> q.go()).start(); new Thread(p::late).start(); }
                """);
    }
}
