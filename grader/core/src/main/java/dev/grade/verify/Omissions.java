package dev.grade.verify;

import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.TaskText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What an author has left out, which no grading of a known answer can show. */
public final class Omissions {
    private static final String RUBRIC = "## What is graded";
    private static final Pattern SECTION = Pattern.compile("(?m)^" + RUBRIC + "$(?s:.*?)(?=^## |\\z)");
    /** The last cell of a row of a table, where it is a number. */
    private static final Pattern POINTS = Pattern.compile("(?m)\\|\\s*(\\d{1,6})\\s*\\|\\s*$");

    private Omissions() {
    }

    /**
     * One sentence for each.
     *
     * @param variants
     *            all known answers
     */
    public static List<String> of(Exercise exercise, List<Variant> variants) {
        List<String> found = new ArrayList<>();
        String task = TaskText.of(exercise).task();
        if (task.isBlank()) {
            found.add("README.md says nothing: whoever is to solve " + exercise.id() + " reads the task there.");
        }
        int told = SECTION.matcher(task).results().map(MatchResult::group).mapToInt(Omissions::points).sum();
        int given = exercise.checks().stream().mapToInt(CheckSpec::points).sum();
        if (told > 0 && told != given) {
            found.add("README.md tells of " + told + " points under '" + RUBRIC
                    + "', but the checks in exercise.toml have "
                    + given + ".");
        }
        if (variants.stream().noneMatch(variant -> variant.expectation() instanceof Expectation.Passes)) {
            found.add("There is no answer in right/: nothing shows that the checks let one pass.");
        }
        if (variants.stream().noneMatch(variant -> variant.expectation() instanceof Expectation.Fails)) {
            found.add("There is no answer in wrong/: nothing shows that the checks find a mistake.");
        }
        return found;
    }

    private static int points(String section) {
        return POINTS.matcher(section).results().mapToInt(cell -> Integer.parseInt(cell.group(1), 10)).sum();
    }
}
