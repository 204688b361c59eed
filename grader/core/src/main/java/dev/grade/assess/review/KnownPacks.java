package dev.grade.assess.review;

import dev.grade.assess.Pack;
import dev.grade.assess.PackJson;
import dev.grade.learn.UserState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The take-homes that were made by this user, kept beside the user's progress, so that what comes back can be compared. */
public final class KnownPacks {
    private final Path folder;

    /** The packs in this folder, which need not exist. */
    public KnownPacks(Path folder) {
        this.folder = folder;
    }

    /** The folder of this user, by the XDG base directory specification. */
    public static KnownPacks ofUser(Map<String, String> environment) {
        return new KnownPacks(UserState.folder(environment).resolve("packs"));
    }

    /**
     * Keeps what a pack says of itself. Where that can't be kept, the reviewer names the pack's own zip; so nothing is lost.
     *
     * @return whether it was kept
     */
    public boolean remember(Pack pack) {
        try {
            Files.createDirectories(folder);
            Files.write(file(pack.id()), PackJson.write(pack));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What was kept of the pack with this identifier, whoever says it. */
    public Optional<Pack> find(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            return Optional.empty();
        }
        try {
            return PackJson.read(Files.readAllBytes(file(id))).filter(pack -> pack.isWhole() && pack.id().equals(id));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".json");
    }
}
