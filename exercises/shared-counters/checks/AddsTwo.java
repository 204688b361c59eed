import dev.grade.api.PeerTask;
import java.nio.file.Path;

/** In a process of its own: says what is there, and what is there when 2 are added. */
final class AddsTwo implements PeerTask {
    @Override
    public String run(String file) throws Exception {
        try (SharedCounters counters = SharedCounters.open(Path.of(file), 2)) {
            return counters.get(1) + " " + counters.addAndGet(1, 2);
        }
    }
}
