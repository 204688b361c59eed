package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Conditions and answers of a switch, and what a constructor reference makes. */
class SwitchTests {

    @Test
    void aGuardTellsThatAFutureIsComplete() {
        Marked.check("BLK",
                """
                sealed interface E permits M, N { }
                record M(CompletableFuture<Boolean> done) implements E { }
                record N(CompletableFuture<Boolean> done) implements E { }
                void use(E e) { javax.swing.SwingUtilities.invokeLater(() -> { switch (e) {
                case M m when m.done().isDone() -> System.getProperty("" + m.done().join());
                case M m -> System.getProperty("" + m.done().join()); //! BLK102 error
                case N(var done) when done.isDone() && !done.isCancelled() -> System.getProperty("" + done.join());
                case N(var done) -> { if (!done.isDone()) { return; } System.getProperty("" + done.join()); }
                } }); }
                """);
    }

    @Test
    void aConditionMayCompleteTheFutureItself() {
        Marked.check("BLK",
                """
                record M(CompletableFuture<Boolean> done) { }
                void use(M m) { javax.swing.SwingUtilities.invokeLater(() -> { if (m.done().complete(true)) { System.getProperty("" + m.done().join()); } }); }
                """);
    }

    @Test
    void allCasesMayAnswerACompleteFuture() {
        Marked.check("BLK",
                """
                enum K { A, B }
                void use(K k) { javax.swing.SwingUtilities.invokeLater(() -> { CompletableFuture<String> f = switch (k) { case A -> CompletableFuture.completedFuture("a"); case B -> CompletableFuture.completedFuture("b"); };
                System.getProperty(f.join()); }); }
                """);
    }

    @Test
    void oneCaseMayAnswerAFutureThatIsNot() {
        Marked.check("BLK",
                """
                enum K { A, B }
                void use(K k) { javax.swing.SwingUtilities.invokeLater(() -> { CompletableFuture<String> f = switch (k) { case A -> CompletableFuture.completedFuture("a"); case B -> CompletableFuture.supplyAsync(() -> "b"); };
                System.getProperty(f.join()); }); } //! BLK102 error
                """);
    }

    @Test
    void aCaseMayAnswerCode() {
        Marked.check("BLK",
                """
                enum K { A, B }
                void use(K k) { Runnable r = switch (k) { case A -> () -> System.getProperty("a"); case B -> () -> { try { Thread.sleep(900); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }; }; //! BLK101 error
                javax.swing.SwingUtilities.invokeLater(r); }
                """);
    }

    @Test
    void aConstructorReferenceMakesAnObjectAsALambdaDoes() {
        Marked.check("BLK",
                """
                abstract static class Actor { abstract void receive(); }
                static class Quick extends Actor { void receive() { System.getProperty("a"); } }
                static class Slow extends Actor {
                    void receive() {
                        try { Thread.sleep(1000); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } //! BLK101 error
                    }
                }
                record Address(Actor actor) {
                    void tell() { javax.swing.SwingUtilities.invokeLater(() -> actor.receive()); }
                }
                static Address spawn(Supplier<? extends Actor> maker) { return new Address(maker.get()); }
                void use() { spawn(() -> new Quick()).tell(); spawn(Slow::new).tell(); }
                """);
    }
}
