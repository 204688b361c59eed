package dev.grade.fork.confine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grade.fork.confine.Survey.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The level that is used is the strongest that was seen to hold. */
class SurveyTests {
    private static final Confinement WRAP = new Bubblewrap(Path.of("/usr/bin/bwrap"));
    private static final Confinement LOCK = new LandlockSeccomp(Path.of("/usr/bin/perl"));
    private static final List<Level> BOTH = List.of(new Level("bubblewrap", Optional.of(WRAP), ""),
            new Level("landlock", Optional.of(LOCK), ""));

    @Test
    void theStrongestLevelThatHoldsIsUsed() {
        assertThat(Survey.make(BOTH, _ -> Optional.empty())).isEqualTo(new Survey(WRAP, List.of()));
    }

    @Test
    void aLevelThatLetsSomethingThroughGivesWayToTheNext() {
        Survey survey = Survey.make(BOTH,
                level -> level.equals(WRAP) ? Optional.of("a child could read a file") : Optional.empty());
        assertThat(survey).isEqualTo(new Survey(LOCK, List.of("bubblewrap: a child could read a file")));
    }

    @Test
    void whereNothingHoldsTheLevelIsNoneAndEveryReasonIsSaid() {
        Survey survey = Survey.make(List.of(new Level("bubblewrap", Optional.empty(), "not installed"), BOTH.get(1)),
                _ -> Optional.of("no"));
        assertThat(survey.best()).isEqualTo(new None());
        assertThat(survey.refused()).containsExactly("bubblewrap: not installed", "landlock: no");
    }

    @Test
    void strangersAreTurnedAwayWhereNothingHolds() {
        Survey none = new Survey(new None(), List.of("bubblewrap: not installed"));
        assertThatThrownBy(() -> Survey.demand(none, none)).isInstanceOf(Unprotected.class)
                .hasMessageContaining("bubblewrap: not installed").hasMessageContaining("--accept-weak-isolation");
        Survey wrap = new Survey(WRAP, List.of());
        assertThatThrownBy(() -> Survey.demand(wrap, none)).isInstanceOf(Unprotected.class);
        assertThatCode(() -> Survey.demand(wrap, wrap)).doesNotThrowAnyException();
    }

    @Test
    void aLowerLevelCanBeAskedForAndNeverAHigherOneGot() {
        assertThat(Survey.make(Survey.levels("none"), _ -> Optional.empty()).best()).isEqualTo(new None());
        assertThat(Survey.make(Survey.levels("landlock"), _ -> Optional.empty()).best())
                .isNotInstanceOf(Bubblewrap.class);
    }
}
