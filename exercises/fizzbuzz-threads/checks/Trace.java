import dev.grade.api.BugClass;
import dev.grade.api.Expect;

/**
 * The words that were printed. Plain fields on purpose: a right solution orders the callbacks, so that each one sees
 * what those before it wrote.
 */
final class Trace {
    private final String[] printed;
    private int count;

    /** For a right order of so many words. */
    Trace(int words) {
        printed = new String[words];
    }

    void add(String word) {
        int index = count;
        if (index < printed.length) {
            printed[index] = word;
        }
        count = index + 1;
    }

    void expectInTurn(BugClass bugClass, String message) {
        StringBuilder actual = new StringBuilder();
        for (int i = 0; i < Math.min(count, printed.length); i++) {
            actual.append(i == 0 ? "" : " ").append(printed[i]);
        }
        if (count > printed.length) {
            actual.append(" and ").append(count - printed.length).append(" more");
        }
        Expect.equal(Words.first(printed.length), actual.toString(), bugClass, message);
    }
}
