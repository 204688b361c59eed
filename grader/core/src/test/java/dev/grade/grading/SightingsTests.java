package dev.grade.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Coverage;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.finding.Observed;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.source.Place;
import dev.grade.worker.protocol.Wait;
import java.util.List;
import org.junit.jupiter.api.Test;

class SightingsTests {
    private static final Finding JOIN = new Finding("BLK102", "blocking wait", Severity.ERROR,
            new Place("src/Handler.java", 7, 3, 9), "It waits.", "", "", List.of(), List.of(),
            "java.util.concurrent.CompletableFuture#join()", "javac", null);
    private static final Inspection SOURCE = new Inspection(List.of(JOIN), new Coverage(1, 1, 1, 0, 0, 0, 1, true));

    private static Wait wait(String call, int line) {
        return new Wait(call, "Handler.java", line, "event loop", 9, 212_400_000, 41_900_000);
    }

    @Test
    void whatWasSeenIsPutBesideTheFindingOfTheSameLineAndCall() {
        Inspection joined = Sightings.joined(SOURCE, List.of(wait("CompletableFuture.join", 7)));

        assertThat(joined.findings()).containsExactly(JOIN.withObserved(new Observed(9, 212, 41)));
        assertThat(joined.coverage()).isEqualTo(SOURCE.coverage());
    }

    @Test
    void whatNoSourceShowsIsANoteThatSaysSo() {
        Inspection joined = Sightings.joined(SOURCE, List.of(wait("Semaphore.acquire", 7)));

        assertThat(joined.findings()).hasSize(2).contains(JOIN);
        Finding seen = joined.findings().getLast();
        assertThat(seen.severity()).isEqualTo(Severity.NOTE);
        assertThat(seen.rule()).isEqualTo("BLK904");
        assertThat(seen.file()).isEqualTo("src/Handler.java");
        assertThat(seen.message()).isEqualTo("`Semaphore.acquire()` waited here on the thread \"event loop\" while the "
                + "checks ran; the source alone does not show that it can.");
        assertThat(seen.observed()).isEqualTo(new Observed(9, 212, 41));
    }

    @Test
    void aReadThatTookLongSaysNothingByItself() {
        assertThat(Sightings.joined(SOURCE, List.of(wait("InputStream.read", 9))).findings()).containsExactly(JOIN);
    }

    @Test
    void nothingSeenChangesNothing() {
        assertThat(Sightings.joined(SOURCE, List.of())).isSameAs(SOURCE);
    }
}
