package dev.grade.worker.outside;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Peers that run at the same time, until each has answered or none can go on. */
final class PeerGroup implements AutoCloseable {
    /** How long nobody says anything before all are asked; what they say decides, not the clock. */
    private static final int SILENT_MILLIS = 500;

    private final BooleanSupplier othersHere;
    private final List<Peer> peers = new ArrayList<>();
    private final BlockingQueue<Said> heard = new LinkedBlockingQueue<>();
    private int looks;
    private boolean othersWereHere = true;

    /**
     * A group without peers.
     *
     * @param othersHere
     *            whether a thread of the answer runs in this JVM, which may give back what the peers wait for
     */
    PeerGroup(BooleanSupplier othersHere) {
        this.othersHere = othersHere;
    }

    private record Said(Peer peer, @Nullable PeerAnswer answer) {
    }

    void add(Peer peer) {
        peers.add(peer);
        Thread.ofPlatform().daemon().name("peer line").start(() -> listen(peer));
    }

    private void listen(Peer peer) {
        PeerAnswer answer;
        do {
            answer = peer.next();
            heard.add(new Said(peer, answer));
        } while (answer != null);
    }

    /** Waits until each is ready. */
    void awaitReady() throws InterruptedException {
        answers(false);
    }

    /** Lets all begin, and waits for what each answers. */
    List<String> run() throws InterruptedException {
        peers.forEach(Peer::go);
        Map<Peer, String> answers = answers(true);
        return peers.stream().map(peer -> answers.getOrDefault(peer, "")).toList();
    }

    private Map<Peer, String> answers(boolean last) throws InterruptedException {
        Map<Peer, String> answers = new LinkedHashMap<>();
        Set<Peer> stuck = new HashSet<>();
        while (answers.size() < peers.size()) {
            Said said = heard.poll(SILENT_MILLIS, TimeUnit.MILLISECONDS);
            if (said == null) {
                stuck.clear();
                ask(answers.keySet(), last);
            } else if (said.answer() != null && said.answer().bug().equals(PeerAnswer.LOOKED)) {
                String place = said.answer().placeAt(looks);
                if (!place.isEmpty()) {
                    stuck.add(said.peer());
                }
                if (stuck.size() + answers.size() == peers.size() && !othersWereHere) {
                    throw nobodyLeft(place);
                }
            } else if (!answers.containsKey(said.peer()) || (said.answer() == null && !last)) {
                answers.put(said.peer(), said.peer().told(said.answer()));
                // it may have held until now what the others said they wait for
                looks++;
                stuck.clear();
            }
        }
        return answers;
    }

    /**
     * Who has said the last word is waited for before, so that nothing that it held is held any more. And the threads of
     * this JVM are looked for before: one that gives back what it held and ends can do so after a peer has looked.
     */
    private void ask(Set<Peer> answered, boolean last) throws InterruptedException {
        looks++;
        othersWereHere = othersHere.getAsBoolean();
        for (Peer peer : last ? answered : Set.<Peer>of()) {
            peer.awaitEnd();
        }
        for (Peer peer : peers) {
            if (!answered.contains(peer)) {
                peer.look(looks);
            }
        }
    }

    private static CheckFailure nobodyLeft(String place) {
        return new CheckFailure(BugClass.DEADLOCK, "Every process that still uses your code waits for a lock on a "
                + "file, one at " + place
                + ", and no other is left that could give it back: the process that started them has it, "
                + "or one that waits itself. Hold such a lock no longer than one step takes, and give it back in a "
                + "finally block or with try-with-resources.");
    }

    @Override
    public void close() {
        peers.forEach(Peer::close);
    }
}
