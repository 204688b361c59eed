import dev.grade.api.PeerTask;
import java.nio.file.Path;
import java.util.List;

/** In a process of its own: takes two values of one ring and offers two to another one. */
final class TakesThenOffers implements PeerTask {
    @Override
    public String run(String argument) throws Exception {
        String[] words = argument.split("\n");
        int slots = Integer.parseInt(words[0]);
        ShmRing in = ShmRing.attach(Words.map(Path.of(words[1]), ShmRing.words(slots)));
        ShmRing out = ShmRing.attach(Words.map(Path.of(words[2]), ShmRing.words(slots)));
        List<Object> told = List.of(in.poll(), in.poll(), out.next(), out.offer(8), out.offer(9), out.offer(10));
        return told.toString();
    }
}
