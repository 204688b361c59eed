import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Leftovers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

/** Checks of the exercise duplex-pipe: closing, and streams that fail. */
class ClosingChecks {
    private static final int CONNECTIONS = 8;

    @Test
    void closesBothStreams(Actors actors) {
        actors.run("owner", () -> {
            Wire in = new Wire(10, 10);
            Wire out = new Wire(10, 10);
            Connection connection = Connection.over(in.in, out.out);
            connection.send(new byte[]{1});
            connection.close();
            Expect.that(in.isClosedForReading(), BugClass.RESOURCE_LEAK, "After close the stream from which the connection reads is still open.");
            Expect.that(out.isClosedForWriting(), BugClass.RESOURCE_LEAK, "After close the stream to which the connection writes is still open, so the other end waits for ever for a next message.");
            Frames.expectSame(Frames.frame((byte) 1), out.content(), BugClass.WRONG_OUTPUT, "What had been sent before close did not arrive.");
            connection.close();
            Expect.throwing(IOException.class, () -> connection.send(new byte[]{2}), BugClass.EXCEPTION_SWALLOWED, "send on a closed connection must throw an IOException.");
            Expect.throwing(IOException.class, connection::recv, BugClass.EXCEPTION_SWALLOWED, "recv on a closed connection must throw an IOException.");
        });
    }

    @Test
    void closesTheOtherWhenOneFails(Actors actors) {
        actors.run("owner", () -> {
            boolean[] closed = new boolean[2];
            InputStream in = new ByteArrayInputStream(new byte[0]) {
                @Override
                public void close() throws IOException {
                    closed[0] = true;
                    throw new IOException("this stream fails when it is closed");
                }
            };
            OutputStream out = new OutputStream() {
                @Override
                public void write(int value) {
                    // takes everything
                }

                @Override
                public void close() throws IOException {
                    closed[1] = true;
                    throw new IOException("this stream fails when it is closed");
                }
            };
            try {
                Connection.over(in, out).close();
            } catch (IOException expected) {
                // may be told or not
            }
            Expect.that(closed[0] && closed[1], BugClass.RESOURCE_LEAK, "To close one of the two streams failed, and the other was not closed any more.");
        });
    }

    @Test
    void closeEndsRecv(Actors actors) {
        Wire in = new Wire(10, 10);
        Connection connection = Connection.over(in.in, new Wire(10, 10).out);
        boolean[] refused = new boolean[1];
        Actor receiver = actors.start("receiver", () -> {
            try {
                connection.recv();
            } catch (IOException expected) {
                refused[0] = true;
            }
        });
        receiver.expectBlocked(BugClass.WRONG_OUTPUT, "recv came back although no message had come.");
        Actor owner = actors.start("owner", connection::close);
        owner.expectEnd();
        receiver.expectEnd(never -> new CheckFailure(BugClass.MISSED_TERMINATION,
                "A thread waited in recv when another one closed the connection, and it still waits: nobody will ever wake it."));
        Expect.that(refused[0], BugClass.EXCEPTION_SWALLOWED, "recv came back without an IOException when the connection was closed.");
    }

    /** The pipe breaks in the middle of a message: that must not cost the lock. */
    @Test
    void goesOnAfterAFailure(Actors actors) {
        Wire out = new Wire(10, 10);
        Wire in = new Wire(10, 10);
        Connection connection = Connection.over(in.in, out.out);
        actors.run("reader of the other end", () -> {
            out.in.close();
            in.out.close();
        });
        String sent = "The other end is gone, so send and recv must throw an IOException.";
        actors.run("sender", () -> {
            Expect.throwing(IOException.class, () -> connection.send(new byte[200]), BugClass.EXCEPTION_SWALLOWED, sent);
            Expect.throwing(IOException.class, connection::recv, BugClass.EXCEPTION_SWALLOWED, sent);
        });
        String next = "One call failed, and the next one, of another thread, waits for ever: the first has not given back its lock.";
        actors.start("next sender", () -> Expect.throwing(IOException.class, () -> connection.send(new byte[200]), BugClass.EXCEPTION_SWALLOWED, sent))
                .expectEnd(never -> new CheckFailure(BugClass.RESOURCE_LEAK, next));
        actors.start("next receiver", () -> Expect.throwing(IOException.class, connection::recv, BugClass.EXCEPTION_SWALLOWED, sent))
                .expectEnd(never -> new CheckFailure(BugClass.RESOURCE_LEAK, next));
        actors.run("owner", () -> {
            try {
                connection.close();
            } catch (IOException expected) {
                // a stream that holds bytes back may fail to hand them on
            }
        });
    }

    @Test
    void leavesNoThread(Actors actors) {
        Leftovers leftovers = Leftovers.fromNow();
        actors.run("owner", () -> {
            for (int i = 0; i < CONNECTIONS; i++) {
                Wire in = Wire.holdingOpen(100, Frames.frame((byte) 1));
                Connection connection = Connection.over(in.in, new Wire(100, 100).out);
                connection.recv();
                connection.send(new byte[]{2});
                connection.close();
            }
        });
        leftovers.expectFewerThan(CONNECTIONS, actors, left -> "After " + CONNECTIONS + " connections that were all closed " + left
                + " threads that they started are left.");
    }
}
