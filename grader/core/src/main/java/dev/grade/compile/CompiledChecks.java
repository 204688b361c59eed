package dev.grade.compile;

import dev.grade.exercise.Exercise;
import dev.grade.input.BadInput;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The checks of an exercise that was packed for a take-home: classes instead of sources. */
final class CompiledChecks {
    private static final String ENDING = ".class";

    private CompiledChecks() {
    }

    /**
     * The classes, in the order of their names; none if the exercise has the sources of its checks.
     *
     * @throws BadInput
     *             if they can't be read
     */
    static List<ClassImage> of(Exercise exercise) {
        Path jar = exercise.compiledChecks();
        if (!Files.isRegularFile(jar)) {
            return List.of();
        }
        List<ClassImage> classes = new ArrayList<>();
        try (InputStream file = Files.newInputStream(jar); ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(ENDING)) {
                    classes.add(new ClassImage(name.substring(0, name.length() - ENDING.length()).replace('/', '.'),
                            zip.readAllBytes(), Origin.CHECK));
                }
            }
        } catch (IOException e) {
            throw new BadInput("The checks in " + jar + " can't be read: " + e.getMessage() + ".", e);
        }
        classes.sort(Comparator.comparing(ClassImage::name));
        return classes;
    }
}
