package dev.grade.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names the files of submissions as they are seen from the root of a repository. */
public final class RepositoryPaths {
    private final Path root;

    /**
     * @param root
     *            the folder that names are relative to
     */
    public RepositoryPaths(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The path from the root, with {@code /}; a file in an archive or outside the root keeps its path within the submission. */
    public String of(String submission, String file) {
        try {
            Path given = Path.of(submission).toAbsolutePath().normalize();
            if (!Files.isDirectory(given) && !submission.endsWith(".java")) {
                return file;
            }
            Path path = Files.isDirectory(given) ? given.resolve(file).normalize() : given;
            return path.startsWith(root) ? root.relativize(path).toString().replace('\\', '/') : file;
        } catch (InvalidPathException e) {
            return file;
        }
    }

    /** The same as a relative URI. */
    public String uri(String submission, String file) {
        try {
            String path = SafeText.line(of(submission, file), 4_000);
            // a colon in the first segment would begin a scheme
            return new URI(null, null, path.startsWith("/") ? path : "/" + path, null).toASCIIString()
                    .replaceFirst("^/+", "").replace(":", "%3A");
        } catch (URISyntaxException e) {
            return "unnamed.java";
        }
    }
}
