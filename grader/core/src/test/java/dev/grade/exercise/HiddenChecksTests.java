package dev.grade.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a take-home keeps back. */
class HiddenChecksTests {
    @Test
    void whereNothingIsSaidWhatOneThreadCanSeeIsShownAndWhatThreadsDoToEachOtherIsNot() {
        HiddenChecks hidden = HiddenChecks.of(List.of(check("a", "functional", null), check("b", "inspect", null),
                check("c", "explore", null), check("d", "stress", null), check("e", "scaling", null)));

        assertThat(List.of("a", "b", "c", "d", "e")).filteredOn(hidden::hides).containsExactly("c", "d", "e");
        assertThat(hidden.complaint()).isEmpty();
    }

    @Test
    void whatIsSaidCounts() {
        HiddenChecks hidden = HiddenChecks.of(List.of(check("a", "functional", true), check("b", "explore", false)));

        assertThat(List.of("a", "b")).filteredOn(hidden::hides).containsExactly("a");
    }

    @Test
    void whatNeedsAHiddenCheckIsHiddenTooUnlessItIsToBeShownWhichIsRefused() {
        assertThat(HiddenChecks.of(List.of(check("a", "functional", true), check("b", "functional", null, "a")))
                .hides("b")).isTrue();
        assertThat(HiddenChecks.of(List.of(check("a", "functional", true), check("b", "functional", false, "a")))
                .complaint()).hasValueSatisfying(
                        complaint -> assertThat(complaint).contains("shows check 'b'", "needs 'a'", "hide both"));
    }

    private static Manifest.Check check(String id, String kind, @Nullable Boolean hidden, String... needs) {
        return new Manifest.Check(id, kind, 1, id, List.of(needs), null, null, hidden);
    }
}
