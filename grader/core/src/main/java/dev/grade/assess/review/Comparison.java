package dev.grade.assess.review;

import dev.grade.assess.Digests;
import dev.grade.assess.Pack;
import dev.grade.assess.PackJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the files in a candidate's zip with those that were sent. */
final class Comparison {
    private static final int MOST_BYTES = 64 << 20;
    /** Where nothing of a candidate's own has business to be. */
    private static final List<String> OWN = List.of("lib/", "exercises/");
    /** What the candidate's own grader compiled there. */
    private static final String BUILT = "exercises/target/";

    private final SubmittedZip zip;
    private final String root;
    private final Pack sent;

    Comparison(SubmittedZip zip, String root, Pack sent) {
        this.zip = zip;
        this.root = root;
        this.sent = sent;
    }

    Integrity of(Integrity.Origin origin) {
        List<String> changed = new ArrayList<>();
        int missing = 0;
        byte[] own = PackJson.write(sent);
        if (zip.read(root + Pack.FILE, own.length + 1).filter(bytes -> !Arrays.equals(bytes, own)).isPresent()) {
            changed.add(Pack.FILE);
        }
        for (Map.Entry<String, String> file : sent.files().entrySet()) {
            if (file.getKey().startsWith(Pack.WORK)) {
                continue;
            }
            Optional<byte[]> bytes = zip.read(root + file.getKey(), MOST_BYTES);
            if (bytes.isEmpty()) {
                missing++;
            } else if (!Digests.of(bytes.get()).equals(file.getValue())) {
                changed.add(file.getKey());
            }
        }
        return new Integrity(origin, changed, added(), missing, new Claims(zip, root, sent).all());
    }

    private List<String> added() {
        return zip.paths().stream().filter(path -> path.startsWith(root)).map(path -> path.substring(root.length()))
                .filter(path -> OWN.stream().anyMatch(path::startsWith) && !path.startsWith(BUILT)
                        && !path.endsWith("/.DS_Store") && !sent.files().containsKey(path))
                .toList();
    }
}
