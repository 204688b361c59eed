import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Checks of the exercise duplex-pipe: messages in a stream of bytes, sent and received by one thread at a time. */
class FramingChecks {
    private static final int LARGE = 5 << 20;
    private static final int[] LENGTHS = {1, 0, 2, 3, 4, 10, 127, 128, 255, 256, 257, 1_000, 65_535, 65_536, 70_000};

    @Test
    void sendsFrames(Actors actors) {
        actors.run("sender", () -> {
            for (int length : LENGTHS) {
                Wire out = new Wire(100_000, 100_000);
                Connection connection = Connection.over(new Wire(1, 1).in, out.out);
                byte[] message = Frames.pattern(length);
                connection.send(message);
                Frames.expectSame(Frames.frame(message), out.content(), BugClass.WRONG_OUTPUT, "A message of " + length
                        + " bytes was sent, and that is not what the other end can read now: four bytes of length, the most significant first, then the message, all of it flushed.");
                Arrays.fill(message, (byte) 99);
                connection.send(Frames.pattern(1));
                Frames.expectSame(Frames.joined(Frames.frame(Frames.pattern(length)), Frames.frame(Frames.pattern(1))),
                        out.content(), BugClass.WRONG_OUTPUT, "A second message was sent behind one of " + length + " bytes.");
                connection.close();
            }
        });
    }

    @Test
    void receivesFrames(Actors actors) {
        actors.run("receiver", () -> {
            for (int length : LENGTHS) {
                byte[] message = Frames.pattern(length);
                Connection connection = Connection.over(
                        Wire.holding(100_000, Frames.frame(message), Frames.frame((byte) 7, (byte) 10), Frames.frame()).in,
                        new Wire(100, 1).out);
                byte[] first = connection.recv();
                Frames.expectSame(message, first, BugClass.WRONG_OUTPUT, "recv did not return the message of " + length + " bytes that was sent.");
                Frames.expectSame(new byte[]{7, 10}, connection.recv(), BugClass.WRONG_OUTPUT, "The second of three messages.");
                Frames.expectSame(message, first, BugClass.STATIC_STATE, "A second recv changed the array that the first one had returned: each message needs an array of its own.");
                Frames.expectSame(new byte[0], connection.recv(), BugClass.WRONG_OUTPUT, "The third of three messages, which is empty.");
                connection.close();
            }
        });
    }

    @Test
    void keepsItsStreams(Actors actors) {
        actors.run("user of two connections", () -> {
            String message = "Two connections are there at once, and one uses the streams of the other: what belongs to one must not be static.";
            Wire[] outs = {new Wire(100, 100), new Wire(100, 100)};
            Connection one = Connection.over(Wire.holding(100, Frames.frame((byte) 1)).in, outs[0].out);
            Connection two = Connection.over(Wire.holding(100, Frames.frame((byte) 2)).in, outs[1].out);
            one.send(new byte[]{3});
            two.send(new byte[]{4});
            Frames.expectSame(Frames.frame((byte) 3), outs[0].content(), BugClass.STATIC_STATE, message);
            Frames.expectSame(Frames.frame((byte) 4), outs[1].content(), BugClass.STATIC_STATE, message);
            Frames.expectSame(new byte[]{1}, one.recv(), BugClass.STATIC_STATE, message);
            Frames.expectSame(new byte[]{2}, two.recv(), BugClass.STATIC_STATE, message);
            one.close();
            two.close();
        });
    }

    /** A stream gives what has arrived, which may be half a length. */
    @Test
    void arrivesInPieces(Actors actors) {
        actors.run("receiver", () -> {
            for (int most : new int[]{1, 2, 3, 5, 7}) {
                Connection connection = Connection.over(
                        Wire.holding(most, Frames.frame(Frames.pattern(300)), Frames.frame(), Frames.frame(Frames.pattern(9))).in,
                        new Wire(100, 1).out);
                String what = "Each read() gave at most " + most
                        + " bytes, as pipes and sockets do, and recv did not put the message together: it has to read again until all of it is there.";
                Frames.expectSame(Frames.pattern(300), connection.recv(), BugClass.WRONG_OUTPUT, what);
                Frames.expectSame(new byte[0], connection.recv(), BugClass.WRONG_OUTPUT, what);
                Frames.expectSame(Frames.pattern(9), connection.recv(), BugClass.WRONG_OUTPUT, what);
                connection.close();
            }
        });
    }

    @Test
    void carriesLargeMessages(Actors actors) {
        Wire wire = new Wire(65_536, 8_192);
        Connection from = Connection.over(new Wire(1, 1).in, wire.out);
        Connection to = Connection.over(wire.in, new Wire(1, 1).out);
        byte[] message = Frames.pattern(LARGE);
        byte[][] got = new byte[2][];
        Actor receiver = actors.start("receiver", () -> {
            got[0] = to.recv();
            got[1] = to.recv();
        });
        Actor sender = actors.start("sender", () -> {
            from.send(message);
            from.send(new byte[]{1});
        });
        sender.expectEnd(FramingChecks::stuck);
        receiver.expectEnd(FramingChecks::stuck);
        Frames.expectSame(message, got[0], BugClass.WRONG_OUTPUT, "A message of five megabytes did not arrive as it was.");
        Frames.expectSame(new byte[]{1}, got[1], BugClass.WRONG_OUTPUT, "The message behind one of five megabytes did not arrive as it was.");
    }

    @Test
    void otherEndClosed(Actors actors) {
        actors.run("receiver", () -> {
            Connection connection = Connection.over(Wire.holding(100, Frames.frame((byte) 5)).in, new Wire(100, 1).out);
            Frames.expectSame(new byte[]{5}, connection.recv(), BugClass.WRONG_OUTPUT, "The other end sent a message and closed.");
            for (int i = 0; i < 2; i++) {
                expectRefused(EOFException.class, connection, "The other end has closed, and all its messages have been received. "
                        + "So there must be an EOFException, each time: who gets null or an empty message instead can't tell the end from a message.");
            }
            connection.close();
        });
    }

    @Test
    void endsWithinAMessage(Actors actors) {
        actors.run("receiver", () -> {
            byte[] frame = Frames.frame(Frames.pattern(6));
            for (int length = 1; length < frame.length; length++) {
                Connection connection = Connection.over(Wire.holding(4, Arrays.copyOf(frame, length)).in, new Wire(100, 1).out);
                expectRefused(IOException.class, connection, "The stream ended after " + length + " of the " + frame.length
                        + " bytes of a message, because the other process died. recv must say so with an IOException, and not make up the rest.");
                connection.close();
            }
        });
    }

    /** First a length for which there is memory, so that a failure can be told. */
    @Test
    void lengthsThatLie(Actors actors) {
        actors.run("receiver", () -> {
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            for (int length : new int[]{Connection.MAX_MESSAGE + 1, 24 << 20, -1, Integer.MIN_VALUE, -5, 0x7F000000, Integer.MAX_VALUE - 8, Integer.MAX_VALUE}) {
                Connection connection = Connection.over(Wire.holding(100, Frames.announced(length, new byte[8])).in, new Wire(100, 1).out);
                long before = threads.getCurrentThreadAllocatedBytes();
                expectRefused(IOException.class, connection,
                        "The other end says that a message of " + length + " bytes follows. That is none: recv must throw an IOException.");
                long taken = threads.getCurrentThreadAllocatedBytes() - before;
                Expect.that(taken <= Connection.MAX_MESSAGE, BugClass.OVER_LIMIT, "The other end said that a message of " + length
                        + " bytes follows, and recv took " + (taken >> 20) + " MB for it. With a larger number it ends the process: look at the length before you make the array.");
                connection.close();
            }
        });
    }

    @Test
    void longestMessage(Actors actors) {
        actors.run("sender", () -> {
            Wire out = new Wire(1_000, 1);
            Connection connection = Connection.over(new Wire(1, 1).in, out.out);
            byte[] message = new byte[Connection.MAX_MESSAGE + 1];
            Expect.throwing(IllegalArgumentException.class, () -> connection.send(message), BugClass.WRONG_OUTPUT,
                    "A message that is one byte too long was sent: the other end will refuse it, and can't read on.");
            connection.send(new byte[]{3});
            Frames.expectSame(Frames.frame((byte) 3), out.content(), BugClass.WRONG_OUTPUT,
                    "A message that is too long was refused, and then a short one was sent. Of the first nothing may be on the way.");
            connection.close();
        });
        actors.run("user of the longest message", () -> {
            byte[] longest = Frames.pattern(Connection.MAX_MESSAGE);
            var sent = new ByteArrayOutputStream(longest.length + 4);
            Connection from = Connection.over(new Wire(1, 1).in, sent);
            from.send(longest);
            from.close();
            Frames.expectSame(Frames.frame(longest), sent.toByteArray(), BugClass.WRONG_OUTPUT, "A message of just MAX_MESSAGE bytes is not too long, and was not sent as it was.");
            Connection to = Connection.over(new ByteArrayInputStream(sent.toByteArray()), new Wire(1, 1).out);
            Frames.expectSame(longest, to.recv(), BugClass.WRONG_OUTPUT, "A message of just MAX_MESSAGE bytes is not too long, and was not received as it was.");
            to.close();
        });
    }

    /** Both sides wait, and nothing is between them but the answer. */
    private static CheckFailure stuck(CheckFailure diagnosis) {
        boolean waits = diagnosis.bugClass() == BugClass.LOST_WAKEUP || diagnosis.bugClass() == BugClass.MISSED_TERMINATION
                || diagnosis.bugClass() == BugClass.DEADLOCK;
        return waits
                ? new CheckFailure(BugClass.WRONG_OUTPUT, "Five megabytes and a message of one byte were sent, and sender or receiver waits for ever: "
                        + "the receiver did not take what the sender sent, byte for byte, or took more of it than belongs to a message and forgot it.")
                : diagnosis;
    }

    private static void expectRefused(Class<? extends IOException> type, Connection connection, String message) {
        byte[] got;
        try {
            got = connection.recv();
        } catch (IOException refused) {
            Expect.that(type.isInstance(refused), BugClass.WRONG_OUTPUT, message);
            return;
        } catch (RuntimeException thrown) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, message, type.getSimpleName(), thrown.getClass().getSimpleName());
        }
        throw new CheckFailure(BugClass.EXCEPTION_SWALLOWED, message, type.getSimpleName(), got == null ? "null" : got.length + " bytes");
    }
}
