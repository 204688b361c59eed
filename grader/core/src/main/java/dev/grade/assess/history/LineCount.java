package dev.grade.assess.history;

import dev.grade.report.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Counts the lines of Java source that a commit changed. */
final class LineCount {
    private static final int DEEPEST = 40;
    private static final int MOST_FILES = 5;
    private static final int MOST_BYTES = 1 << 20;
    /** Beyond this many lines the whole file counts as changed: comparing may take the square of it. */
    private static final int MOST_LINES = 6_000;
    private static final int MOST_NAME = 120;

    private final ObjectReader objects;
    private final Effort effort;

    /** What was counted. */
    record Lines(int added, int removed, List<String> files) {
    }

    LineCount(ObjectReader objects, Effort effort) {
        this.objects = objects;
        this.effort = effort;
    }

    /** The lines against the first parent; of a merge none, because they are in what it merges. */
    Lines of(RevCommit commit, RevWalk commits) throws IOException {
        if (commit.getParentCount() > 1) {
            return new Lines(0, 0, List.of());
        }
        int added = 0;
        int removed = 0;
        List<String> files = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(objects)) {
            addParent(walk, commit, commits);
            walk.addTree(commit.getTree());
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                effort.step();
                if (walk.isSubtree()) {
                    if (walk.getDepth() < DEEPEST) {
                        walk.enterSubtree();
                    }
                } else if (walk.getNameString().endsWith(".java")) {
                    RawText before = text(walk, 0);
                    RawText after = text(walk, 1);
                    for (Edit edit : edits(before, after)) {
                        added += edit.getLengthB();
                        removed += edit.getLengthA();
                    }
                    if (files.size() < MOST_FILES) {
                        files.add(SafeText.line(walk.getPathString(), MOST_NAME));
                    }
                }
            }
        }
        return new Lines(added, removed, files);
    }

    private static void addParent(TreeWalk walk, RevCommit commit, RevWalk commits) throws IOException {
        if (commit.getParentCount() == 1) {
            try {
                walk.addTree(commits.parseCommit(commit.getParent(0)).getTree());
                return;
            } catch (MissingObjectException e) {
                // as if it were the first
            }
        }
        walk.addTree(new EmptyTreeIterator());
    }

    private RawText text(TreeWalk walk, int tree) throws IOException {
        ObjectId id = walk.getObjectId(tree);
        if (!FileMode.REGULAR_FILE.equals(walk.getRawMode(tree))
                && !FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(tree))) {
            return RawText.EMPTY_TEXT;
        }
        try {
            ObjectLoader blob = objects.open(id, Constants.OBJ_BLOB);
            return blob.getSize() > MOST_BYTES ? RawText.EMPTY_TEXT : new RawText(blob.getCachedBytes(MOST_BYTES));
        } catch (MissingObjectException e) {
            return RawText.EMPTY_TEXT;
        }
    }

    private static List<Edit> edits(RawText before, RawText after) {
        return before.size() + after.size() > MOST_LINES
                ? List.of(new Edit(0, before.size(), 0, after.size()))
                : new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after);
    }
}
