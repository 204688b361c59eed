package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** What a user interface calls by itself runs on its one thread. */
class UserInterfaceTests {

    @Test
    void anActionRunsOnTheThreadOfTheUserInterface() {
        Marked.check("BLK",
                """
                void wire(javax.swing.JButton button, Future<String> f) {
                    button.setAction(new javax.swing.AbstractAction("go") {
                        public void actionPerformed(java.awt.event.ActionEvent e) {
                            try {
                                f.get(); //! BLK102 error
                            } catch (InterruptedException | ExecutionException x) { Thread.currentThread().interrupt(); }
                        }
                    });
                }
                """);
    }

    @Test
    void paintingRunsOnTheThreadOfTheUserInterface() {
        Marked.check("BLK",
                """
                static class Panel extends javax.swing.JPanel implements java.awt.event.MouseListener {
                    final CountDownLatch drawn = new CountDownLatch(1);
                    protected void paintComponent(java.awt.Graphics g) { waits(); }
                    public void mouseClicked(java.awt.event.MouseEvent e) { new Thread(this::waits).start(); }
                    public void mousePressed(java.awt.event.MouseEvent e) { }
                    public void mouseReleased(java.awt.event.MouseEvent e) { }
                    public void mouseEntered(java.awt.event.MouseEvent e) { }
                    public void mouseExited(java.awt.event.MouseEvent e) { }
                    void waits() {
                        try {
                            drawn.await(); //! BLK105 error
                        } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                    }
                }
                """);
    }

    @Test
    void theResultOfAWorkerThatIsDoneIsThereAndAnotherIsNot() {
        Marked.check("BLK",
                """
                void load(Future<String> other) {
                    new javax.swing.SwingWorker<String, Void>() {
                        protected String doInBackground() throws Exception { return other.get(); }
                        protected void done() {
                            try {
                                get();
                                other.get(); //! BLK102 error
                            } catch (InterruptedException | ExecutionException e) { Thread.currentThread().interrupt(); }
                        }
                    }.execute();
                }
                """);
    }

    @Test
    void aMethodOfTheSameNameThatNoListenerHasIsNoCallback() {
        Marked.check("BLK", """
                            static class Plain {
                                void actionPerformed(Future<String> f) throws Exception { f.get(); }
                            }
                            static class Action implements java.awt.event.ActionListener {
                                public void actionPerformed(java.awt.event.ActionEvent e) { }
                                void actionPerformed(Future<String> f, int times) throws Exception { f.get(); }
                            }
                            """);
    }
}
