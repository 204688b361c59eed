package dev.grade.assess.history;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;

/** Finds the commit that a {@code .git} folder has checked out. */
final class References {
    private static final int MOST_BYTES = 1 << 20;
    private static final String LINK = "ref: ";
    private static final Pattern BRANCH = Pattern.compile("refs/heads/[^\\s\\p{Cntrl}]{1,200}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

    private References() {
    }

    /** The commit; empty if there is none yet, or none that can be made out. */
    static Optional<ObjectId> head(GitFolder git) {
        String head = text(git, "HEAD");
        if (!head.startsWith(LINK)) {
            return id(head);
        }
        String branch = head.substring(LINK.length()).strip();
        if (!BRANCH.matcher(branch).matches()) {
            return Optional.empty();
        }
        return id(text(git, branch)).or(() -> text(git, "packed-refs").lines()
                .filter(line -> line.endsWith(" " + branch)).map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst().flatMap(References::id));
    }

    private static Optional<ObjectId> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(ObjectId.fromString(text)) : Optional.empty();
    }

    private static String text(GitFolder git, String path) {
        return git.read(path, MOST_BYTES).map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip()).orElse("");
    }
}
