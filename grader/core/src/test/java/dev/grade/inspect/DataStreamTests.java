package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Single values are written to the other end of a stream as whole buffers are. */
class DataStreamTests {

    private static final String LOOP = "final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();\n";

    @Test
    void aValueWrittenToASocketOrAFileWaits() {
        Marked.check("BLK2", LOOP
                + """
                  void use(Socket socket, RandomAccessFile file, DataOutputStream out) {
                      loop.execute(() -> {
                          try {
                              new DataOutputStream(socket.getOutputStream()).writeUTF("hello"); //! BLK201 error
                              file.writeBytes("hello"); //! BLK201 error
                              file.setLength(0); //! BLK201 error
                              new BufferedWriter(new OutputStreamWriter(socket.getOutputStream())).newLine(); //! BLK201 error
                              out.writeInt(1); //! BLK201 error
                          } catch (IOException e) {
                              throw new UncheckedIOException(e);
                          }
                      });
                  }
                  """);
    }

    @Test
    void aValueWrittenToMemoryDoesNot() {
        Marked.check("BLK",
                LOOP + """
                       void use(List<byte[]> done) {
                           loop.execute(() -> {
                               var bytes = new ByteArrayOutputStream();
                               try (var out = new DataOutputStream(bytes); var text = new BufferedWriter(new StringWriter())) {
                                   out.writeInt(1);
                                   out.writeUTF("hello");
                                   text.newLine();
                               } catch (IOException e) {
                                   throw new UncheckedIOException(e);
                               }
                               done.add(bytes.toByteArray());
                           });
                       }
                       """);
    }

    @Test
    void aRobotSleepsAndALineOfSoundPlaysToItsEnd() {
        Marked.check("BLK", """
                            void use(java.awt.Robot robot, javax.sound.sampled.Clip clip) {
                                javax.swing.SwingUtilities.invokeLater(() -> {
                                    robot.delay(500); //! BLK101 error
                                    clip.drain(); //! BLK201 error
                                });
                            }
                            """);
    }
}
