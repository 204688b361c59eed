import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Explore;
import dev.grade.api.Instruments;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.Stress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks of the exercise duplex-pipe: several threads at one connection, and both directions at once. */
class DuplexChecks {
    private static final String MIXED = "Two threads sent at the same time, and the bytes of their messages got mixed: from there on the other end can't read anything. The length and the message must go out as one.";
    private static final String TORN = "Two threads received at the same time, and one got a part of the other's message: the length and the message must be read as one.";

    @Test
    void sendsWhileReceiving(Actors actors) {
        Wire in = new Wire(100, 100);
        Wire out = new Wire(100, 100);
        Connection connection = Connection.over(in.in, out.out);
        byte[][] got = new byte[1][];
        Actor receiver = actors.start("receiver", () -> got[0] = connection.recv());
        receiver.expectBlocked(BugClass.WRONG_OUTPUT, "recv came back although no message had come.");
        actors.start("sender", () -> connection.send(new byte[]{1})).expectEnd(never -> new CheckFailure(BugClass.DEADLOCK,
                "While one thread waits in recv, no other can send: both need the same lock. If the two ends wait for each other's answer like that, neither ever comes."));
        Frames.expectSame(Frames.frame((byte) 1), out.content(), BugClass.WRONG_OUTPUT, "What was sent while another thread waited in recv.");
        actors.run("the other end", () -> {
            in.out.write(Frames.frame((byte) 2));
            in.out.flush();
        });
        receiver.expectEnd();
        Frames.expectSame(new byte[]{2}, got[0], BugClass.WRONG_OUTPUT, "What was received while another thread sent.");
        actors.run("owner", connection::close);
    }

    /** The pipe is full, so send waits; what comes in has to be taken all the same. */
    @Test
    void receivesWhileSending(Actors actors) throws Exception {
        Wire in = Wire.holdingOpen(100, Frames.frame((byte) 2));
        Wire out = new Wire(10, 100);
        Connection connection = Connection.over(in.in, out.out);
        byte[][] got = new byte[2][];
        Actor sender = actors.start("sender", () -> connection.send(Frames.pattern(200)));
        sender.expectBlocked(BugClass.WRONG_OUTPUT, "send came back although the pipe is full: it must return only when the stream has all of the message.");
        actors.start("receiver", () -> got[0] = connection.recv()).expectEnd(never -> new CheckFailure(BugClass.DEADLOCK,
                "While one thread waits in send, because the pipe is full, no other can receive. If both ends send more than the pipe holds, neither takes what the other sends, and both wait for ever."));
        Frames.expectSame(new byte[]{2}, got[0], BugClass.WRONG_OUTPUT, "What was received while another thread waited in send.");
        Connection other = Connection.over(out.in, new Wire(10, 10).out);
        actors.run("the other end", () -> got[1] = other.recv());
        sender.expectEnd();
        Frames.expectSame(Frames.pattern(200), got[1], BugClass.WRONG_OUTPUT, "A message that is longer than the pipe did not arrive as it was.");
        actors.run("owner", () -> {
            connection.close();
            other.close();
        });
    }

    @Test
    void connectionsApart(Actors actors) {
        Connection full = Connection.over(new Wire(10, 10).in, new Wire(10, 10).out);
        Actor sender = actors.start("sender on a full pipe", () -> full.send(new byte[200]));
        sender.expectBlocked(BugClass.WRONG_OUTPUT, "send came back although the pipe is full: it must return only when the stream has all of the message.");
        Wire silent = new Wire(10, 10);
        Connection waiting = Connection.over(silent.in, new Wire(10, 10).out);
        Actor receiver = actors.start("receiver on a silent pipe", () -> {
            try {
                waiting.recv();
            } catch (IOException closed) {
                // the check is over
            }
        });
        receiver.expectBlocked(BugClass.WRONG_OUTPUT, "recv came back although no message had come.");
        actors.start("user of another pipe", () -> {
            Wire wire = new Wire(100, 100);
            try (Connection one = Connection.over(new Wire(1, 1).in, wire.out); Connection other = Connection.over(wire.in, new Wire(1, 1).out)) {
                one.send(new byte[]{4});
                Frames.expectSame(new byte[]{4}, other.recv(), BugClass.STATIC_STATE, "A message did not arrive while other connections were waiting.");
            }
        }).expectEnd(never -> new CheckFailure(BugClass.OVER_SERIALISED,
                "A thread waits on one connection, and another connection, with which it has nothing to do, can't be used: they share a lock. It must not be static."));
        actors.run("owner", waiting::close);
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void twoSendersExplored(Round round) {
        Tape.Out out = new Tape.Out();
        Connection connection = Connection.over(new Tape.In(new byte[0]), out);
        for (int sender = 1; sender <= 2; sender++) {
            byte[] message = Frames.message(sender, 2);
            round.thread("sender " + sender, () -> connection.send(message));
        }
        round.after(() -> expectWhole(Frames.read(out.content()), 2, 2, MIXED));
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void twoReceiversExplored(Round round) {
        Tape.In in = new Tape.In(Frames.joined(Frames.frame(Frames.message(1, 2)), Frames.frame(Frames.message(2, 2))));
        Connection connection = Connection.over(in, new Tape.Out());
        byte[][] got = new byte[2][];
        for (int i = 0; i < 2; i++) {
            int mine = i;
            round.thread("receiver " + (i + 1), () -> got[mine] = connection.recv());
        }
        round.after(() -> expectWhole(Arrays.asList(got), 2, 2, TORN));
    }

    /** Both ends send more than the pipe holds, and each has a thread that receives. */
    @Explore(uncaught = BugClass.DATA_RACE)
    void bothWaysExplored(Round round) {
        Wire there = new Wire(2, 2);
        Wire back = new Wire(2, 2);
        Connection here = Connection.over(back.in, there.out);
        Connection far = Connection.over(there.in, back.out);
        byte[][] got = new byte[2][];
        round.thread("sender here", () -> here.send(Frames.message(1, 3)));
        round.thread("receiver here", () -> got[0] = here.recv());
        round.thread("both at the far end", () -> {
            got[1] = far.recv();
            far.send(Frames.message(2, 3));
        });
        round.after(() -> expectWhole(Arrays.asList(got), 2, 3, "Two ends sent to each other, and what arrived is not what was sent."));
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void fourSenders(Round round) {
        Wire wire = new Wire(97, 13);
        Connection from = Connection.over(new Wire(1, 1).in, wire.out);
        Connection to = Connection.over(wire.in, new Wire(1, 1).out);
        int each = round.times(6, 1);
        for (int sender = 1; sender <= 4; sender++) {
            byte[] message = Frames.message(sender, 50);
            round.thread("sender " + sender, () -> round.repeat(6, 1, step -> from.send(message)));
        }
        List<byte[]> got = new ArrayList<>();
        round.thread("receiver", () -> {
            for (int i = 0; i < 4 * each; i++) {
                got.add(to.recv());
            }
        });
        round.after(() -> expectWhole(got, 4 * each, 50, MIXED));
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void fourAtEachEnd(Round round) {
        Wire there = new Wire(61, 7);
        Wire back = new Wire(61, 7);
        Connection here = Connection.over(back.in, there.out);
        Connection far = Connection.over(there.in, back.out);
        List<byte[]> got = Collections.synchronizedList(new ArrayList<>());
        int each = round.times(4, 1);
        for (Connection end : List.of(here, far)) {
            String where = end == here ? " here" : " at the far end";
            for (int i = 1; i <= 2; i++) {
                byte[] message = Frames.message(i, 30);
                round.thread("sender " + i + where, () -> round.repeat(4, 1, step -> end.send(message)));
                round.thread("receiver " + i + where, () -> round.repeat(4, 1, step -> got.add(end.recv())));
            }
        }
        round.after(() -> expectWhole(got, 4 * each, 30, TORN));
    }

    @Scaling
    void waitingIsIdle(Instruments timing) {
        Connection connection = Connection.over(new Wire(10, 10).in, new Wire(10, 10).out);
        Actor receiver = timing.start("receiver", () -> {
            try {
                connection.recv();
            } catch (IOException closed) {
                // the check is over
            }
        });
        timing.expectIdle("recv burns a core while no message comes: let read() wait, and don't ask again and again whether something is there.", receiver);
        timing.run("owner", connection::close);
        receiver.expectEnd();
    }

    private static void expectWhole(List<byte[]> messages, int count, int length, String message) {
        boolean whole = messages.size() == count && messages.stream().allMatch(one -> Frames.isWhole(one, length));
        if (!whole) {
            throw new CheckFailure(BugClass.DATA_RACE, message);
        }
    }
}
