package dev.grade.submission;

import dev.grade.exercise.SourceText;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.Locale;

/** Reads a submission from a file, a folder or a zip. */
public final class SubmissionLoader {
    private SubmissionLoader() {
    }

    /**
     * Reads the Java sources at {@code name}.
     *
     * @throws BadInput
     *             if nothing is there, it can't be read, or it holds no Java source
     */
    public static Submission load(String name) {
        var bounds = new Bounds(name);
        List<RawFile> files;
        try {
            files = read(name, bounds);
        } catch (AccessDeniedException e) {
            throw new BadInput(name + " may not be read: permission denied for " + e.getFile() + ".", e);
        } catch (IOException e) {
            throw new BadInput(name + " can't be read: " + e.getMessage() + ".", e);
        }
        if (files.isEmpty()) {
            throw new BadInput(name + " holds no Java source; hand in the .java file, its folder, or a zip of it.");
        }
        return decode(name, files);
    }

    /**
     * The Java sources among files that were read already.
     *
     * @param contents
     *            reads a file, at most so many bytes of it
     * @throws BadInput
     *             if there is none, or too much
     */
    public static Submission of(String name, List<String> paths, BiFunction<String, Integer, byte[]> contents) {
        var bounds = new Bounds(name);
        List<RawFile> files = new ArrayList<>();
        for (String path : paths.stream().filter(RawFile::matters).toList()) {
            bounds.countFile();
            byte[] bytes = contents.apply(path, Bounds.FILE_BYTES + 1);
            bounds.countBytes(path, bytes.length);
            files.add(new RawFile(path, bytes));
        }
        if (files.isEmpty()) {
            throw new BadInput(name + " holds no Java source.");
        }
        return decode(name, files);
    }

    private static List<RawFile> read(String name, Bounds bounds) throws IOException {
        if (name.isBlank()) {
            throw new BadInput(
                    "An empty path was given, perhaps by a variable that is not set; name a .java file, its folder, or a zip.");
        }
        if (name.equals("-")) {
            throw new BadInput("Answers are not read from standard input; name a .java file, its folder, or a zip.");
        }
        Path path = path(name);
        if (!Files.exists(path)) {
            throw new BadInput("There is nothing at " + name + "; check the path.");
        }
        if (Files.isDirectory(path)) {
            return FolderReader.read(path, bounds);
        }
        if (!Files.isRegularFile(path)) {
            throw new BadInput(name + " is neither a file nor a folder; hand in a .java file, its folder, or a zip.");
        }
        String fileName = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (fileName.endsWith(".zip") || fileName.endsWith(".jar")) {
            return ZipReader.read(path, bounds);
        }
        if (!fileName.endsWith(".java")) {
            throw new BadInput(name + " is no Java source; hand in a .java file, its folder, or a zip.");
        }
        String ownName = String.valueOf(path.getFileName());
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(Bounds.FILE_BYTES + 1);
            bounds.countBytes(ownName, bytes.length);
            return List.of(new RawFile(ownName, bytes));
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInput("'" + name + "' is no path on this system: " + e.getReason() + ".", e);
        }
    }

    private static Submission decode(String name, List<RawFile> files) {
        List<SourceText> sources = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (RawFile file : files) {
            TextDecoder.Decoded decoded = TextDecoder.decode(file.bytes());
            sources.add(new SourceText(file.path(), decoded.text()));
            if (!decoded.oddCharset().isEmpty()) {
                notes.add(file.path() + " is not in UTF-8; it was read as " + decoded.oddCharset() + ".");
            }
        }
        sources.sort(Comparator.comparing(SourceText::path));
        return new Submission(name, sources, notes);
    }
}
