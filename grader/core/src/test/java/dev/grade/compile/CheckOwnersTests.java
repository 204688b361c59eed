package dev.grade.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grade.api.Actors;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.RuleChoice;
import dev.grade.exercise.SourceText;
import dev.grade.input.BadInput;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An author who forgot one side of a check is told so before a student meets it. */
class CheckOwnersTests {
    private static final CheckSpec ADDS = check("adds", CheckKind.FUNCTIONAL);
    private static final CheckSpec CROWD = check("big-crowd", CheckKind.STRESS);

    @SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"}) // found by name
    static class Checks {
        @Test
        void adds() {
            help();
        }

        @Stress
        void bigCrowd(Round round) {
            help();
        }

        void help() {
        }

        void help(int times) {
        }
    }

    @SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"}) // found by name
    static class Hidden {
        @Explore
        private void everyOrder(Round round) {
        }
    }

    @SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"}) // found by name
    static class Greedy {
        @Explore
        void everyOrder(Round round, Actors actors) {
        }

        @Test
        void adds(Round round) {
        }
    }

    @Test
    void eachCheckHasTheClassOfItsMethod() {
        assertThat(CheckOwners.of(exercise(List.of(Checks.class), ADDS, CROWD), images(Checks.class)))
                .isEqualTo(Map.of("adds", Checks.class.getName(), "big-crowd", Checks.class.getName()));
    }

    @Test
    void aCheckThatNoEntryNamesWouldNeverRun() {
        refused("has the check " + Checks.class.getName() + ".bigCrowd with @Stress, and no [[check]] names it: "
                + "add one with id = \"big-crowd\", or it never runs.", exercise(List.of(Checks.class), ADDS));
    }

    @Test
    void anEntryWhoseMethodIsOfAnotherKindCanNotRun() {
        refused("says that its check 'adds' is explore, but " + Checks.class.getName()
                + ".adds has @Test: write @Explore, or another kind.",
                exercise(List.of(Checks.class), check("adds", CheckKind.EXPLORE), CROWD));
        refused("says that its check 'help' is functional, but " + Checks.class.getName()
                + ".help has no annotation: write @Test above it.",
                exercise(List.of(Checks.class), ADDS, CROWD, check("help", CheckKind.FUNCTIONAL)));
        refused("everyOrder is private, and so can't be run: leave 'private' out.",
                exercise(List.of(Hidden.class), check("every-order", CheckKind.EXPLORE)));
    }

    @Test
    void aMethodThatTakesWhatItsKindIsNotGivenCanNotRun() {
        refused("everyOrder takes (Round, Actors): a check of this kind takes one Round, and nothing else.",
                exercise(List.of(Greedy.class), check("every-order", CheckKind.EXPLORE)));
        refused("adds takes (Round): a check of this kind takes no Round, but what it needs of Actors, Instruments "
                + "and Processes.", exercise(List.of(Greedy.class), check("adds", CheckKind.FUNCTIONAL)));
    }

    @Test
    void anEntryWithoutMethodAndAClassThatIsNotThereAreTold() {
        refused("none of its check classes has a method subtracts",
                exercise(List.of(Checks.class), ADDS, CROWD, check("subtracts", CheckKind.FUNCTIONAL)));
        refused("names the class of checks '" + String.class.getName()
                + "', but its folder checks holds no such class.", exercise(List.of(String.class), ADDS));
    }

    private static void refused(String complaint, Exercise exercise) {
        assertThatThrownBy(() -> CheckOwners.of(exercise, images(Checks.class, Hidden.class, Greedy.class)))
                .isInstanceOf(BadInput.class).hasMessageContaining(complaint);
    }

    private static CheckSpec check(String id, CheckKind kind) {
        return new CheckSpec(id, kind, 1, id, List.of(), RuleChoice.WAITS, false);
    }

    private static Exercise exercise(List<Class<?>> classes, CheckSpec... checks) {
        return new Exercise("small", "Small", "threads", 1, Path.of("small"), List.of(), List.of(),
                List.of(new SourceText("Checks.java", "class Checks { }")),
                classes.stream().map(Class::getName).toList(), List.of(checks), List.of(), List.of(),
                InspectOptions.defaults());
    }

    private static List<ClassImage> images(Class<?>... classes) {
        return Arrays.stream(classes).map(type -> {
            String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
            try (var in = Objects.requireNonNull(type.getResourceAsStream(file))) {
                return new ClassImage(type.getName(), in.readAllBytes(), Origin.CHECK);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).toList();
    }
}
