package dev.grade.assess.review;

import java.util.List;

/**
 * How the take-home that came back compares with the one that was sent.
 *
 * @param origin
 *            how it is known what was sent
 * @param changed
 *            files of the take-home that are no longer what they were
 * @param added
 *            files among the take-home's own that were not there
 * @param missing
 *            how many of the take-home's own files are not in the zip
 * @param claims
 *            results that somebody put into the zip
 */
public record Integrity(Origin origin, List<String> changed, List<String> added, int missing, List<Claim> claims) {
    public Integrity {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        claims = List.copyOf(claims);
    }

    /** How it is known what was sent. */
    public enum Origin {
        /** This user made it, and its digests were kept. */
        KEPT("as 'grade assess new' kept it here"),
        /** The reviewer named the zip that was sent. */
        NAMED("as the zip that --pack names"),
        /** The same was made again from the reviewer's exercises and grader. */
        REBUILT("as made again from your exercises"),
        /** Nobody here knows it; it is compared with what this grader would make. */
        UNKNOWN("as this grader would make it today");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        /** What it is compared with, in words. */
        public String words() {
            return words;
        }
    }

    /**
     * A report that is in the zip. Nothing of it was used.
     *
     * @param says
     *            what it says, harmless text
     */
    public record Claim(String path, String says) {
    }

    /** Whether it is known to be what was sent, and nothing in it was changed. */
    public boolean isWhole() {
        return origin != Origin.UNKNOWN && changed.isEmpty() && added.isEmpty();
    }

    /** Every sentence that there is to say, the most important first. */
    public List<String> sentences() {
        return Sentences.of(this);
    }
}
