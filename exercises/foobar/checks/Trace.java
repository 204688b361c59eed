import dev.grade.api.BugClass;
import dev.grade.api.Expect;

/**
 * The callbacks that ran. Plain fields on purpose: a right solution orders the callbacks, so that each one sees what
 * those before it wrote.
 */
final class Trace {
    private final String[] names;
    private int count;

    /** Keeps so many callbacks, and the number of all. */
    Trace(int callbacks) {
        names = new String[callbacks];
    }

    void add(String name) {
        int index = count;
        if (index < names.length) {
            names[index] = name;
        }
        count = index + 1;
    }

    void expectInTurn(BugClass bugClass, String message) {
        StringBuilder actual = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            expected.append(i == 0 ? "" : " ").append(i % 2 == 0 ? "foo" : "bar");
            if (i < count) {
                actual.append(i == 0 ? "" : " ").append(names[i]);
            }
        }
        if (count > names.length) {
            actual.append(" and ").append(count - names.length).append(" more");
        }
        Expect.equal(expected.toString(), actual.toString(), bugClass, message);
    }
}
