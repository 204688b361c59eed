package dev.grade.explore;

import dev.grade.exercise.SourceText;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files of a program: one file, a folder, or a project with {@code src/main/java}. */
final class ProgramFiles {
    private static final int MOST_FILES = 3_000;
    private static final long MOST_BYTES = 16L << 20;
    private static final Set<String> SKIPPED = Set.of("target", "build", "out", "bin", "node_modules");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private ProgramFiles() {
    }

    /**
     * The sources at {@code path}: the file, or all below the folder.
     *
     * @throws BadInput
     *             if there is nothing to read
     */
    static List<SourceText> sources(Path path) {
        if (Files.isDirectory(path)) {
            Path project = path.resolve("src").resolve("main").resolve("java");
            return texts(find(Files.isDirectory(project) ? project : path, ".java"));
        }
        if (!Files.isRegularFile(path)) {
            throw new BadInput("There is no file or folder " + path + "; check the path.");
        }
        if (!path.toString().endsWith(".java")) {
            throw new BadInput(path + " is no Java source; name a .java file or a folder.");
        }
        return texts(List.of(path));
    }

    /** The source and all others below the root of its packages. */
    static List<SourceText> withNeighbours(Path file, SourceText source) {
        Path root = file.toAbsolutePath().getParent();
        Matcher declared = PACKAGE.matcher(source.text());
        int depth = declared.find() ? declared.group(1).split("\\.", -1).length : 0;
        for (int i = 0; i < depth && root != null; i++) {
            root = root.getParent();
        }
        if (root == null) {
            return List.of(source);
        }
        List<SourceText> all = new ArrayList<>(List.of(source));
        for (Path other : find(root, depth == 0 ? 1 : Integer.MAX_VALUE, ".java")) {
            if (!other.equals(file.toAbsolutePath())) {
                all.addAll(texts(List.of(other)));
            }
        }
        return all;
    }

    /** The class files below a folder, which may have been compiled elsewhere. */
    static List<byte[]> classes(Path folder) {
        List<byte[]> classes = new ArrayList<>();
        for (Path file : find(folder, ".class")) {
            classes.add(bytes(file));
        }
        return classes;
    }

    private static List<Path> find(Path folder, String ending) {
        return find(folder, Integer.MAX_VALUE, ending);
    }

    private static List<Path> find(Path folder, int depth, String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
                    String name = String.valueOf(sub.getFileName());
                    boolean skip = !sub.equals(folder) && (name.startsWith(".") || SKIPPED.contains(name)
                            || sub.endsWith(Path.of("src", "test")));
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = String.valueOf(file.getFileName());
                    if (attributes.isRegularFile() && name.endsWith(ending) && !name.equals("module-info.java")
                            && !name.equals("package-info.java") && !name.equals("module-info.class")) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new BadInput(folder + " can't be read: " + e.getMessage() + ".", e);
        }
        if (found.size() > MOST_FILES) {
            throw new BadInput(folder + " holds more than " + MOST_FILES
                    + " files of that kind; name the folder of one program.");
        }
        found.sort(null);
        return found;
    }

    private static List<SourceText> texts(List<Path> files) {
        List<SourceText> texts = new ArrayList<>();
        long size = 0;
        for (Path file : files) {
            byte[] bytes = bytes(file);
            size += bytes.length;
            if (size > MOST_BYTES) {
                throw new BadInput(file + " and the files before it hold more than 16 MiB of source;"
                        + " name the folder of one program.");
            }
            texts.add(new SourceText(file.toString().replace('\\', '/'), text(bytes)));
        }
        return texts;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadInput(file + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
