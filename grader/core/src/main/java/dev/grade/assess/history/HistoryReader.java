package dev.grade.assess.history;

import dev.grade.report.SafeText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Reads the commits that lead to what a candidate handed in. */
public final class HistoryReader {
    private static final int MOST_COMMITS = 500;
    private static final int MOST_TEXT = 200;
    private static final int MOST_NAME = 60;
    /** The last second of the year 9999: later ones can't be written in four digits. */
    private static final Instant LATEST = Instant.ofEpochSecond(253_402_300_799L);

    private final List<CommitLine> commits = new ArrayList<>();
    private String problem = "";

    private HistoryReader() {
    }

    /** The history; whatever the folder holds, there is an answer. */
    public static History read(GitFolder git) {
        NoSettings.install();
        var reader = new HistoryReader();
        try {
            reader.readAll(git);
        } catch (IOException | RuntimeException e) {
            // what the library says of a broken repository is of no use to a reviewer, and may hold what a stranger wrote
            reader.problem = e instanceof Effort.TooMuch
                    ? "The rest of the history is not shown: it is too large."
                    : "The rest of the history is not shown: it can't be read.";
        }
        reader.commits.sort(Comparator.comparing(CommitLine::time));
        return new History(reader.commits, reader.problem);
    }

    private void readAll(GitFolder git) throws IOException {
        Optional<ObjectId> head = References.head(git);
        if (head.isEmpty()) {
            problem = "There is a .git folder without a commit that can be found.";
            return;
        }
        var effort = new Effort();
        try (var store = new ObjectStore(effort)) {
            store.copy(git);
            try (ObjectReader objects = store.reader(); RevWalk walk = new RevWalk(objects)) {
                follow(head.get(), walk, new LineCount(objects, effort), effort);
            }
        }
    }

    private void follow(ObjectId head, RevWalk walk, LineCount lines, Effort effort) throws IOException {
        Set<ObjectId> seen = new HashSet<>(Set.of(head));
        var open = new ArrayDeque<ObjectId>(List.of(head));
        while (!open.isEmpty()) {
            effort.step();
            if (commits.size() == MOST_COMMITS) {
                problem = "Older commits are not shown; these are the last " + MOST_COMMITS + ".";
                return;
            }
            RevCommit commit;
            try {
                commit = walk.parseCommit(open.remove());
            } catch (MissingObjectException e) {
                problem = "Commits are missing from the history; it may have been cloned in part.";
                continue;
            }
            walk.parseBody(commit);
            commits.add(line(commit, lines.of(commit, walk)));
            for (RevCommit parent : commit.getParents()) {
                if (seen.add(parent.copy())) {
                    open.add(parent.copy());
                }
            }
        }
    }

    private static CommitLine line(RevCommit commit, LineCount.Lines lines) {
        PersonIdent author = commit.getAuthorIdent();
        return new CommitLine(commit.getName().substring(0, 10), time(author),
                SafeText.line(String.valueOf(author == null ? "" : author.getName()), MOST_NAME),
                SafeText.line(commit.getShortMessage(), MOST_TEXT), lines.added(), lines.removed(), lines.files());
    }

    private static OffsetDateTime time(PersonIdent author) {
        Instant when = author == null ? Instant.EPOCH : author.getWhenAsInstant();
        Instant fit = when.isAfter(LATEST) ? LATEST : when.isBefore(Instant.EPOCH) ? Instant.EPOCH : when;
        try {
            return fit.atOffset(author == null ? ZoneOffset.UTC : author.getZoneOffset());
        } catch (DateTimeException e) {
            return fit.atOffset(ZoneOffset.UTC);
        }
    }
}
