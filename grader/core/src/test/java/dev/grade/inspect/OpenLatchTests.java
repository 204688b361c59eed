package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** A latch that has come to zero holds nobody up. */
class OpenLatchTests {

    @Test
    void awaitBehindACountOfZeroDoesNotWait() {
        Marked.check("BLK",
                """
                final CountDownLatch latch = new CountDownLatch(1);
                void use() { javax.swing.SwingUtilities.invokeLater(() -> { try { if (latch.getCount() == 0) { latch.await(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }); }
                """);
    }

    @Test
    void theZeroMayStandInFront() {
        Marked.check("BLK",
                """
                final CountDownLatch latch = new CountDownLatch(1);
                void ok() { javax.swing.SwingUtilities.invokeLater(() -> { try { if (0 == latch.getCount()) { latch.await(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }); }
                void bad() { javax.swing.SwingUtilities.invokeLater(() -> { try { if (0 != latch.getCount()) { latch.await(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }); } //! BLK105 error
                void worse() { javax.swing.SwingUtilities.invokeLater(() -> { try { if (0 <= latch.getCount()) { latch.await(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }); } //! BLK105 error
                """);
    }

    @Test
    void awaitBehindACountThatIsNotZeroWaits() {
        Marked.check("BLK",
                """
                final CountDownLatch latch = new CountDownLatch(1);
                void use() { javax.swing.SwingUtilities.invokeLater(() -> { try { if (latch.getCount() != 0) { latch.await(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }); } //! BLK105 error
                """);
    }

    @Test
    void awaitBehindAGuardThatLeavesDoesNotWait() {
        Marked.check("BLK",
                """
                final CountDownLatch latch = new CountDownLatch(1);
                void use() { javax.swing.SwingUtilities.invokeLater(() -> { try { if (latch.getCount() > 0) { return; }
                latch.await(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }); }
                """);
    }

    @Test
    void theCountOfAnotherLatchProvesNothing() {
        Marked.check("BLK",
                """
                final CountDownLatch latch = new CountDownLatch(1);
                final CountDownLatch other = new CountDownLatch(1);
                void use() { javax.swing.SwingUtilities.invokeLater(() -> { try { if (other.getCount() == 0) { latch.await(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }); } //! BLK105 error
                """);
    }

    @Test
    void aCountThatIsKeptTellsTheSame() {
        Marked.check("BLK",
                """
                final CountDownLatch latch = new CountDownLatch(1);
                void use() { javax.swing.SwingUtilities.invokeLater(() -> { try { long n = latch.getCount(); if (n == 0) { latch.await(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }); }
                """);
    }

    @Test
    void aLatchThatIsReplacedProvesNothing() {
        Marked.check("BLK",
                """
                CountDownLatch latch = new CountDownLatch(1);
                void reset() { latch = new CountDownLatch(1); }
                void use() { javax.swing.SwingUtilities.invokeLater(() -> { try { if (latch.getCount() == 0) { latch.await(); } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }); } //! BLK105 error
                """);
    }

    @Test
    void permitsThatAreThereMayBeGoneAMomentLater() {
        Marked.check("BLK",
                """
                final Semaphore permits = new Semaphore(1);
                void use() { javax.swing.SwingUtilities.invokeLater(() -> { if (permits.availablePermits() > 0) { permits.acquireUninterruptibly(); } }); } //! BLK105 error
                """);
    }
}
