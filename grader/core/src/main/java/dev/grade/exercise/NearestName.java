package dev.grade.exercise;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which name somebody may have meant who mistyped it. */
final class NearestName {
    private NearestName() {
    }

    /** The known name that {@code typed} is part of or differs from in at most a third of its letters, if any. */
    static Optional<String> of(String typed, List<String> known) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[_ ]", "-");
        if (wanted.length() < 2) {
            return Optional.empty();
        }
        Optional<String> containing = known.stream().filter(name -> name.contains(wanted) || wanted.contains(name))
                .findFirst();
        return containing.or(() -> known.stream()
                .filter(name -> distance(wanted, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(wanted, name))));
    }

    /** How many letters must be changed, added or left out to make one of the other (Levenshtein 1966). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
