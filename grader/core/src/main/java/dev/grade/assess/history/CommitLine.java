package dev.grade.assess.history;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One commit.
 *
 * @param id
 *            the beginning of its name
 * @param time
 *            when it was made, as its author's git says
 * @param author
 *            harmless text
 * @param message
 *            its first line, harmless text
 * @param added
 *            lines of Java source that it added against its first parent
 * @param removed
 *            lines that it removed
 * @param files
 *            the first few Java files that it changed
 */
public record CommitLine(String id, OffsetDateTime time, String author, String message, int added, int removed,
        List<String> files) {
    public CommitLine {
        files = List.copyOf(files);
    }
}
