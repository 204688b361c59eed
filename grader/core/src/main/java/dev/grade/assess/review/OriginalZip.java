package dev.grade.assess.review;

import dev.grade.assess.Pack;
import dev.grade.input.BadInput;
import java.nio.file.Path;

/** The zip that was sent to a candidate, as its reviewer kept it. */
public final class OriginalZip {
    private OriginalZip() {
    }

    /**
     * What it says of itself.
     *
     * @throws BadInput
     *             if it is none
     */
    public static Pack pack(Path file) {
        try (SubmittedZip zip = SubmittedZip.open(file)) {
            Pack pack = zip.pack(zip.root());
            if (!pack.isWhole()) {
                throw new BadInput(file + " is not as 'grade assess new' wrote it; name the zip that you sent.");
            }
            return pack;
        }
    }
}
