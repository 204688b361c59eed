import dev.grade.api.BugClass;
import dev.grade.api.Expect;

/**
 * The numbers that were printed. Plain fields on purpose: a right solution orders the callbacks, so that each one sees
 * what those before it wrote.
 */
final class Trace {
    private final String[] printed;
    private int count;

    /** For a right order of so many numbers. */
    Trace(int numbers) {
        printed = new String[numbers];
    }

    void add(String text) {
        int index = count;
        if (index < printed.length) {
            printed[index] = text;
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
        Expect.equal(Numbers.first(printed.length), actual.toString(), bugClass, message);
    }
}
