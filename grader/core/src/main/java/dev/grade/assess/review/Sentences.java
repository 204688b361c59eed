package dev.grade.assess.review;

import dev.grade.assess.Pack;
import dev.grade.assess.review.Integrity.Origin;
import dev.grade.report.SafeText;
import java.util.ArrayList;
import java.util.List;

/** Says in words what became of a take-home. */
final class Sentences {
    private static final int MOST_FILES = 20;
    private static final int MOST_NAME = 200;

    private Sentences() {
    }

    static List<String> of(Integrity integrity) {
        List<String> all = new ArrayList<>();
        if (integrity.origin() == Origin.UNKNOWN) {
            all.add("This take-home is not known here, and differs from what this grader would make: either it was changed, or it was "
                    + "made elsewhere or before your exercises changed. Name the zip that you sent with --pack FILE to know.");
        }
        files(all, "changed", integrity.changed());
        files(all, "added", integrity.added());
        for (Integrity.Claim claim : integrity.claims().stream().limit(MOST_FILES).toList()) {
            all.add("a result in the zip: " + name(claim.path()) + " says " + claim.says() + "; it was not used");
        }
        if (integrity.isWhole()) {
            all.add("The take-home's own files are unchanged, " + integrity.origin().words() + ".");
        }
        if (integrity.missing() > 0) {
            all.add(integrity.missing()
                    + " of the take-home's own files are not in the zip; the review needs none of them.");
        }
        return all;
    }

    private static void files(List<String> all, String what, List<String> paths) {
        for (String path : paths.stream().limit(MOST_FILES).toList()) {
            String used = path.equals(Pack.FILE) ? "; it was not believed" : "; it was not used";
            all.add(what + ": " + name(path) + used);
        }
        if (paths.size() > MOST_FILES) {
            all.add(what + ": " + (paths.size() - MOST_FILES) + " more files; none was used");
        }
    }

    private static String name(String path) {
        return SafeText.line(path, MOST_NAME);
    }
}
