package dev.grade.assess.history;

import java.util.List;
import java.util.Optional;

/** The files of a folder {@code .git}, wherever they are. */
public interface GitFolder {
    /** The paths of all files, relative to the folder, with {@code /}. */
    List<String> paths();

    /** At most so many bytes of a file; empty if there is none of this path. */
    Optional<byte[]> read(String path, int most);
}
