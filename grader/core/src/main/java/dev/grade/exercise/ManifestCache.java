package dev.grade.exercise;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Manifests on disk as they were read, one file each, found by a digest of the text: what reads TOML takes longer to load
 * than all else that a grading needs to know of its exercise. An unusable folder only costs time.
 */
final class ManifestCache {
    /** To be counted up whenever a manifest or its binary form changes. */
    private static final int FORMAT = 1;

    private final @Nullable Path folder;

    /** A cache in {@code folder}; without a folder, none. */
    ManifestCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The manifest of this text, if it was kept. */
    Optional<Manifest> load(String text) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file(folder, text));
            return Optional.of(ManifestCodec.read(new DataInputStream(new ByteArrayInputStream(bytes))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Keeps what this text says, unless something is missing, which is told when it is needed. */
    void store(String text, Manifest manifest) {
        if (folder == null) {
            return;
        }
        try {
            var bytes = new ByteArrayOutputStream();
            ManifestCodec.write(new DataOutputStream(bytes), manifest);
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "manifest-", ".tmp");
            Files.write(unfinished, bytes.toByteArray());
            Files.move(unfinished, file(folder, text), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | NullPointerException e) {
            // the next start reads the text again
        }
    }

    private static Path file(Path folder, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) FORMAT);
            byte[] sum = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(sum, 0, 16) + ".manifest");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
