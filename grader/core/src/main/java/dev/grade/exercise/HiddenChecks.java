package dev.grade.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says which checks a take-home keeps back. What the manifest says counts; where it says nothing, what one thread at a time
 * can see and what the source says are shown, and whatever threads do to each other is kept back.
 */
final class HiddenChecks {
    private final Set<String> hidden = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();

    private HiddenChecks() {
    }

    /** The choice for checks that are known to be well-formed, and to need only what stands before them. */
    static HiddenChecks of(List<Manifest.Check> checks) {
        var choice = new HiddenChecks();
        checks.forEach(choice::add);
        return choice;
    }

    boolean hides(String id) {
        return hidden.contains(id);
    }

    /** Why the manifest can't have it so. */
    Optional<String> complaint() {
        return complaints.stream().findFirst();
    }

    private void add(Manifest.Check check) {
        Optional<String> hiddenNeed = check.needs().stream().filter(hidden::contains).findFirst();
        if (check.hidden() == null ? hiddenNeed.isPresent() || hiddenByKind(check) : check.hidden()) {
            hidden.add(check.id());
        } else {
            hiddenNeed.ifPresent(need -> complaints.add("shows check '" + check.id() + "', which needs '" + need
                    + "', and hides that; show both or hide both"));
        }
    }

    private static boolean hiddenByKind(Manifest.Check check) {
        return switch (CheckKind.of(check.kind()).orElseThrow()) {
            case COMPILE, FUNCTIONAL, INSPECT -> false;
            case EXPLORE, STRESS, SCALING -> true;
        };
    }
}
