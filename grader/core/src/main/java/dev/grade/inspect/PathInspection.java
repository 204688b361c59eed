package dev.grade.inspect;

import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.source.Sources;
import dev.grade.inspect.text.FindingsTree;
import dev.grade.inspect.text.Sarif;
import dev.grade.inspect.text.TextReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What {@code grade inspect PATH...} does, without arguments and without printing: files and folders in, answers out.
 *
 * @param sources what was read
 * @param inspection what was found
 */
public record PathInspection(Sources sources, Inspection inspection) {

    private static final long LARGEST_FILE_BYTES = 4L << 20;
    /** A large code base takes longer than a minute, and half of an answer is none. */
    private static final Duration EACH_FILE = Duration.ofMillis(200);
    private static final int MOST_FILES = 20_000;

    /**
     * Reads and inspects files and folders.
     *
     * @param classPath jars and folders that the sources are compiled against; may be empty
     * @throws NoSuchFileException if a path does not exist, or there is no Java source in any of them
     * @throws IOException if a file cannot be read
     */
    public static PathInspection of(List<Path> paths, List<Path> classPath, InspectOptions options) throws IOException {
        var files = new LinkedHashMap<String, String>();
        for (Path path : paths) {
            read(path, files);
        }
        if (files.isEmpty()) {
            throw new NoSuchFileException(paths.toString(), null, "no Java source there");
        }
        var sources = new Sources(files, classPath);
        Duration patience = options.patience().plus(EACH_FILE.multipliedBy(files.size()));
        return new PathInspection(sources, Inspector.inspect(sources, options.withPatience(patience)));
    }

    private static void read(Path path, Map<String, String> files) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        List<Path> found;
        // Links are not followed: a link out of a submission is not part of it.
        try (Stream<Path> walk = Files.walk(path)) {
            found = walk.filter(file -> file.equals(path) || !Files.isSymbolicLink(file)).filter(Files::isRegularFile)
                    .filter(PathInspection::isSource).sorted().limit(MOST_FILES).toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        for (Path file : found) {
            if (Files.size(file) <= LARGEST_FILE_BYTES) {
                files.put(file.toString().replace('\\', '/'), text(file));
            }
        }
    }

    private static boolean isSource(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".java") && !name.equals("module-info.java") && !name.equals("package-info.java");
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** The report for a person. */
    public String text() {
        return new TextReport(sources).of(inspection);
    }

    /** The findings as a tree for a JSON writer, in the form of {@code grade-report/1}. */
    public Map<String, Object> json() {
        return FindingsTree.of(inspection);
    }

    /** The findings as a SARIF tree for a JSON writer. */
    public Map<String, Object> sarif(String version) {
        return Sarif.of(inspection, version);
    }

    /** 1 when there is an error, else 0. */
    public int exitCode() {
        return inspection.hasErrors() ? 1 : 0;
    }
}
