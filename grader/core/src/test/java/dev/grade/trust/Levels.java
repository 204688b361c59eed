package dev.grade.trust;

import dev.grade.fork.confine.Confinement;
import dev.grade.fork.confine.Survey;
import java.util.stream.Stream;

/** The levels of confinement that hold on this machine, each found by the probe. */
final class Levels {
    private Levels() {
    }

    static Stream<Confinement> holding() {
        return Stream.of("bwrap", "landlock").map(Survey::upTo).map(Survey::best).filter(Confinement::holds).distinct();
    }
}
