package dev.grade.assess.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.transport.PackParser;

/**
 * The objects of a {@code .git} folder, copied into a repository that is nothing but memory. Nothing else of the folder is
 * looked at: no settings, hooks, attributes, alternates or index, so none of them can have an effect.
 */
final class ObjectStore implements AutoCloseable {
    private static final int MOST_OBJECT_BYTES = 8 << 20;
    private static final int MOST_PACK_BYTES = 64 << 20;
    private static final Pattern LOOSE = Pattern.compile("objects/[0-9a-f]{2}/[0-9a-f]{38}");
    private static final Pattern PACKED = Pattern.compile("objects/pack/pack-[0-9a-f]+\\.pack");

    private final InMemoryRepository memory = new InMemoryRepository(new DfsRepositoryDescription("submission"));
    private final Effort effort;

    ObjectStore(Effort effort) {
        this.effort = effort;
    }

    /** Copies all objects; one that can't be read is as good as missing. */
    void copy(GitFolder git) throws IOException {
        for (String path : git.paths()) {
            if (PACKED.matcher(path).matches()) {
                Optional<byte[]> pack = git.read(path, MOST_PACK_BYTES);
                if (pack.isPresent()) {
                    effort.read(pack.get().length);
                    copyPack(pack.get());
                }
            }
        }
        try (ObjectInserter inserter = memory.newObjectInserter()) {
            for (String path : git.paths()) {
                if (LOOSE.matcher(path).matches()) {
                    Optional<byte[]> object = git.read(path, MOST_OBJECT_BYTES);
                    if (object.isPresent()) {
                        effort.read(object.get().length);
                        copyLoose(object.get(), inserter);
                    }
                }
            }
            inserter.flush();
        }
    }

    private void copyPack(byte[] pack) throws IOException {
        try (ObjectInserter inserter = memory.newObjectInserter();
                InputStream in = new ByteArrayInputStream(pack)) {
            PackParser parser = inserter.newPackParser(in);
            parser.setMaxObjectSizeLimit(MOST_OBJECT_BYTES);
            parser.setAllowThin(false);
            parser.parse(effort, effort);
            inserter.flush();
        }
    }

    /** A loose object is its type, its size, a zero and its bytes, compressed. */
    private void copyLoose(byte[] object, ObjectInserter inserter) throws IOException {
        byte[] bytes;
        try (var in = new InflaterInputStream(new ByteArrayInputStream(object))) {
            bytes = in.readNBytes(MOST_OBJECT_BYTES);
        } catch (IOException e) {
            return;
        }
        effort.read(bytes.length);
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        String[] head = new String(bytes, 0, Math.min(end, 40), StandardCharsets.US_ASCII).split(" ", -1);
        int type = switch (head[0]) {
            case "blob" -> Constants.OBJ_BLOB;
            case "tree" -> Constants.OBJ_TREE;
            case "commit" -> Constants.OBJ_COMMIT;
            default -> Constants.OBJ_BAD;
        };
        if (type != Constants.OBJ_BAD && end < bytes.length) {
            inserter.insert(type, bytes, end + 1, bytes.length - end - 1);
        }
    }

    ObjectReader reader() {
        return memory.newObjectReader();
    }

    @Override
    public void close() {
        memory.close();
    }
}
