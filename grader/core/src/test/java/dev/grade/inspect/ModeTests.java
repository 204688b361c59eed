package dev.grade.inspect;

import dev.grade.inspect.options.InspectOptions;
import org.junit.jupiter.api.Test;

/** A flag that an object is made with says which of its objects wait; which of them runs where is seldom told. */
class ModeTests {

    private static String replies(String loop, String pool, String severity) {
        return """
               static class Reply implements Runnable {
                   private final boolean waits;
                   private final CompletableFuture<String> f;
                   Reply(boolean waits, CompletableFuture<String> f) { this.waits = waits; this.f = f; }
                   public void run() {
                       if (!waits) { return; }
                       f.join(); //! BLK102 %s
                   }
               }
               void use(CompletableFuture<String> f) {
                   javax.swing.SwingUtilities.invokeLater(new Reply(%s, f));
                   new Thread(new Reply(%s, f)).start();
               }
               """.formatted(severity, loop, pool);
    }

    @Test
    void aFlagThatDiffersFromObjectToObjectLeavesAWarning() {
        Marked.check("BLK", replies("false", "true", "warning"));
    }

    @Test
    void aFlagThatIsTheSameForAllObjectsIsNoDoubt() {
        Marked.check("BLK", replies("true", "true", "error"));
    }

    @Test
    void inAGradingAFlagIsNoExcuse() {
        Marked.check("BLK", replies("false", "true", "error"), InspectOptions.defaults().withAllowComments(false));
    }

    @Test
    void aFlagThatChangesLaterIsNoMode() {
        Marked.check("BLK", replies("false", "true", "error").replace("private final boolean waits;",
                "private boolean waits; void set(boolean waits) { this.waits = waits; }"));
    }
}
