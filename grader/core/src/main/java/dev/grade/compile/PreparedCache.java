package dev.grade.compile;

import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.SourceText;
import dev.grade.worker.protocol.Wire;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiled exercises on disk, one file each, found by a digest of everything that was compiled. */
final class PreparedCache {
    private static final int FORMAT = 3;

    private final Path folder;

    PreparedCache(Path folder) {
        this.folder = folder;
    }

    Optional<PreparedExercise> load(Exercise exercise) {
        try {
            Path file = file(exercise);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
            List<ClassImage> template = Wire.list(in, PreparedCache::image);
            List<ClassImage> support = Wire.list(in, PreparedCache::image);
            Map<String, String> owners = new HashMap<>();
            for (List<String> entry : Wire.list(in, i -> List.of(Wire.string(i), Wire.string(i)))) {
                owners.put(entry.getFirst(), entry.getLast());
            }
            boolean complete = exercise.checks().stream()
                    .allMatch(check -> check.kind() == CheckKind.INSPECT || owners.containsKey(check.id()));
            return complete
                    ? Optional.of(new PreparedExercise(exercise, template, support, owners))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void store(PreparedExercise prepared) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            Wire.list(out, prepared.template(), PreparedCache::image);
            Wire.list(out, prepared.support(), PreparedCache::image);
            Wire.list(out, List.copyOf(prepared.owners().entrySet()), (o, entry) -> {
                Wire.string(o, entry.getKey());
                Wire.string(o, entry.getValue());
            });
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "prepared-", ".tmp");
            Files.write(unfinished, bytes.toByteArray());
            Files.move(unfinished, file(prepared.exercise()), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // the next start compiles again
        }
    }

    private Path file(Exercise exercise) {
        return folder.resolve(exercise.id() + "-" + digest(exercise).substring(0, 16) + ".prepared");
    }

    private static String digest(Exercise exercise) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) FORMAT);
            digest.update(String.join(",", exercise.checkClasses()).getBytes(StandardCharsets.UTF_8));
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            for (CheckSpec check : exercise.checks()) {
                // what the methods are held against
                digest.update((check.id() + "\0" + check.kind() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            for (List<SourceText> sources : List.of(exercise.answers(), exercise.given(), exercise.checkSources())) {
                for (SourceText source : sources) {
                    digest.update((source.path() + "\0" + source.text() + "\0").getBytes(StandardCharsets.UTF_8));
                }
                digest.update((byte) 0);
            }
            for (ClassImage image : CompiledChecks.of(exercise)) {
                digest.update((image.name() + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(image.bytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void image(DataOutput out, ClassImage image) throws IOException {
        Wire.string(out, image.name());
        Wire.bytes(out, image.bytes());
        Wire.string(out, image.origin().name());
    }

    private static ClassImage image(DataInput in) throws IOException {
        return new ClassImage(Wire.string(in), Wire.bytes(in), Origin.valueOf(Wire.string(in)));
    }
}
