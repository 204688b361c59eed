package dev.grade.assess;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a take-home says about itself in the file {@value #FILE}.
 *
 * @param id
 *            follows from everything else here, so no other content has the same
 * @param title
 *            what it is called
 * @param hours
 *            how long it should take, 0 if that was not said
 * @param hints
 *            whether the candidate gets the hints
 * @param grader
 *            the version of the grader in it
 * @param java
 *            the oldest version of the JDK that runs it
 * @param exercises
 *            identifiers of the exercises, in their order
 * @param files
 *            the SHA-256 digest of each file but this one, in hexadecimal, by its path within the folder
 */
public record Pack(String id, String title, int hours, boolean hints, String grader, int java, List<String> exercises,
        SortedMap<String, String> files) {
    /** Where it stands in the folder of the take-home. */
    public static final String FILE = "pack.json";
    /** The folder in which the candidate works; everything else is the pack's own. */
    public static final String WORK = "work/";

    public Pack {
        exercises = List.copyOf(exercises);
        files = new TreeMap<>(files);
    }

    /** A pack with the identifier that follows from its content. */
    public static Pack of(String title, int hours, boolean hints, String grader, int java, List<String> exercises,
            SortedMap<String, String> files) {
        return new Pack(idOf(title, hours, hints, grader, java, exercises, files), title, hours, hints, grader, java,
                exercises, files);
    }

    /** Whether the identifier is the one that follows from the content. */
    public boolean isWhole() {
        return id.equals(idOf(title, hours, hints, grader, java, exercises, files));
    }

    private static String idOf(String title, int hours, boolean hints, String grader, int java, List<String> exercises,
            SortedMap<String, String> files) {
        var text = new StringBuilder();
        for (Object part : List.of(title, hours, hints, grader, java, exercises.size())) {
            text.append(part).append('\0');
        }
        exercises.forEach(exercise -> text.append(exercise).append('\0'));
        files.forEach((path, digest) -> text.append(path).append('\0').append(digest).append('\0'));
        return Digests.of(text.toString()).substring(0, 32);
    }
}
