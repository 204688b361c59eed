package dev.grade.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which known answers there are. */
class VariantSetTests {
    @Test
    void aSampleHasTwoRightOnesAndAWrongOneOfEachOfThreeKinds() {
        List<Variant> all = List.of(variant("template", new Expectation.FailsSomehow(Set.of())),
                variant("right/a", new Expectation.Passes()), variant("right/b", new Expectation.Passes()),
                variant("right/c", new Expectation.Passes()), variant("right/d", new Expectation.Passes()),
                variant("wrong/a", fails(BugClass.DEADLOCK, "")), variant("wrong/b", fails(BugClass.DEADLOCK, "")),
                variant("wrong/c", fails(BugClass.DEADLOCK, "BLK102")),
                variant("wrong/d", fails(BugClass.LIVELOCK, "")), variant("wrong/e", fails(BugClass.DATA_RACE, "")),
                variant("wrong/f", fails(BugClass.BUSY_WAIT, "")), variant("wrong/g", fails(BugClass.STARVATION, "")));

        assertThat(VariantSet.sample(all)).extracting(Variant::name).containsExactly("template", "right/a",
                "right/b", "wrong/a", "wrong/c", "wrong/d");
        assertThat(VariantSet.sample(all, 1, 1)).extracting(Variant::name).containsExactly("template", "right/a",
                "wrong/a");
    }

    private static Expectation fails(BugClass bug, String rule) {
        return new Expectation.Fails(Set.of(bug), Optional.of(rule).filter(id -> !id.isEmpty()));
    }

    private static Variant variant(String name, Expectation expectation) {
        return new Variant("x", name, Path.of("."), expectation);
    }
}
