package dev.grade.compile.child;

import static dev.grade.compile.child.Bench.TALLY;
import static dev.grade.compile.child.Bench.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What has another shape than the template is either mended without a word or named in one sentence. */
class SignatureTests {
    private static final String ANSWER = Bench.resource("answers/TallyBox.java");

    @Test
    void anotherShapeThatTheChecksKnow() {
        String older = "class TallyBox { TallyBox(String names) { } long sum(String name) { return 0; } }";
        assertThat(TALLY.reply(file("TallyBox.java", older))).isInstanceOf(CompileReply.Compiled.class);
        assertThat(TALLY.reply(file("TallyBox.java", older.replace("sum", "total"))))
                .isInstanceOf(CompileReply.Misfit.class);
    }

    @Test
    void aMissingMethod() {
        assertThat(problems("public synchronized List<Long> snapshot()", "public synchronized List<Long> copy()"))
                .containsExactly("TallyBox has no method List snapshot(); rename copy() if that is meant.");
    }

    @Test
    void aMissingMethodForWhichSeveralOthersMayBeMeant() {
        assertThat(problems("public synchronized List<Long> snapshot()",
                "List<Long> all() { return copy(); } public synchronized List<Long> copy()"))
                .containsExactly("TallyBox has no method List snapshot().");
    }

    @Test
    void aClassOfTheirOwnWithTheNameOfAGivenOne() {
        assertThat(problems("private final long[] tallies;",
                "private final long[] tallies; interface Sink { void accept(long slot, long amount); }"))
                .containsExactly("TallyBox: TallyBox(int, Sink) means TallyBox.Sink, your own class. "
                        + "The checks hand over the Sink of the exercise: leave yours out.");
    }

    @Test
    void aMethodWithOtherParameters() {
        assertThat(problems("Collection<T> values", "List<T> values"))
                .containsExactly("TallyBox has no method Comparable largest(Collection).");
    }

    @Test
    void aMethodThatTakesAClassOfItsOwnWithTheSameName() {
        assertThat(problems("(Collection<T> values) {\n        return Collections.max(values);",
                "(Collection<T> values) {\n        return null;", "public static String unit",
                "static class Collection<E> { } public static String unit"))
                .containsExactly("TallyBox: Comparable largest(Collection) means TallyBox.Collection, your own class. "
                        + "The checks hand over java.util.Collection: leave yours out.");
    }

    @Test
    void aWrongReturnType() {
        assertThat(problems("public static String unit() {", "public static Object unit() {"))
                .containsExactly("TallyBox: String unit() must return String, not Object.");
        assertThat(problems("List<Long> snapshot() {\n        List<Long> copy = new ArrayList<>();",
                "Set<Long> snapshot() {\n        Set<Long> copy = new HashSet<>();"))
                .containsExactly("TallyBox: List snapshot() must return List, not Set.");
        assertThat(problems("List<Long> snapshot() {\n", "Object snapshot() {\n"))
                .containsExactly("TallyBox: List snapshot() must return List, not Object.");
        assertThat(problems("public void close() {", "public void close() { } public int add(int slot, long amount) {"
                + " return 0; } public int unit(int x) { return 0;"))
                .isEmpty();
    }

    @Test
    void aMoreSpecialReturnTypeIsMended() {
        works("List<Long> snapshot() {", "ArrayList<Long> snapshot() {", "List<Long> copy", "ArrayList<Long> copy");
        works("List<Long> snapshot() {", "Tallies snapshot() {", "List<Long> copy = new ArrayList<>()",
                "Tallies copy = new Tallies()", "private final Sink sink;",
                "private final Sink sink; static class Tallies extends ArrayList<Long> { }");
    }

    @Test
    void aPrivateMethodOrConstructor() {
        assertThat(problems("public synchronized List<Long>", "private synchronized List<Long>"))
                .containsExactly("TallyBox: List snapshot() is private, so nobody can call it.");
        assertThat(problems("public TallyBox(", "private TallyBox("))
                .containsExactly("TallyBox: TallyBox(int, Sink) is private, so nobody can call it.");
    }

    @Test
    void lessThanPublicIsEnough() {
        works("public synchronized List<Long>", "synchronized List<Long>", "public TallyBox(", "TallyBox(",
                "public class", "class");
    }

    @Test
    void staticWhereItMustNotBeAndTheOtherWayRound() {
        assertThat(problems("public static String unit", "public String unit"))
                .containsExactly("TallyBox: String unit() must be static.");
        assertThat(problems("public <T extends Comparable<T>> T largest",
                "public static <T extends Comparable<T>> T largest"))
                .containsExactly("TallyBox: Comparable largest(Collection) must not be static.");
    }

    @Test
    void aStaticMethodOfAParentClass() {
        String unit = "public static String unit() {\n        return \"coins\";\n    }";
        works(unit, "", "class TallyBox implements", "class TallyBox extends Units implements", "import java.util.*;",
                "import java.util.*; class Units extends Coins { } class Coins { " + unit + " }");
        assertThat(problems(unit, "", "class TallyBox implements AutoCloseable",
                "class TallyBox implements AutoCloseable, Coins",
                "import java.util.*;", "import java.util.*; interface Coins { " + unit + " }"))
                .containsExactly("TallyBox has no method String unit().");
    }

    @Test
    void anAbstractClassOrAnInterface() {
        String says = "TallyBox must be a class that can be created, not an abstract class or an interface.";
        assertThat(problems("public class", "public abstract class")).containsExactly(says);
        assertThat(TALLY.problems(file("TallyBox.java", "interface TallyBox { void add(int s, long... a); }")))
                .containsExactly(says);
    }

    @Test
    void aMissingInterface() {
        assertThat(problems(" implements AutoCloseable", "", "@Override", ""))
                .containsExactly("TallyBox must implement AutoCloseable.");
    }

    @Test
    void anInterfaceBySomeWayRound() {
        works("implements AutoCloseable", "implements java.io.Closeable");
        works("implements AutoCloseable", "extends Base", "@Override\n    public void close() {\n    }", "",
                "import java.util.*;", "import java.util.*; abstract class Base implements AutoCloseable {"
                        + " public void close() { } }");
    }

    @Test
    void anotherConstructor() {
        assertThat(problems("(int slots, Sink sink)", "(String name, int slots, Sink sink)"))
                .containsExactly("TallyBox has no constructor TallyBox(int, Sink).");
        assertThat(problems("(int slots, Sink sink)", "(TallyBox outer, int slots, Sink sink)"))
                .containsExactly("TallyBox has no constructor TallyBox(int, Sink).");
    }

    @Test
    void methodsInheritedFromTheJdkFromOwnAndFromGivenClasses() {
        works("implements AutoCloseable", "extends Thread implements AutoCloseable");
        works("implements AutoCloseable", "extends Base implements Named, AutoCloseable",
                "public synchronized void add(int", "private void old(int",
                "import java.util.*;", """
                                       import java.util.*;
                                       interface Named { default void nothing() { } }
                                       class Base {
                                           final Map<Integer, Long> sums = new HashMap<>();
                                           Sink heard = (slot, amount) -> { };
                                           public void add(int slot, long... amounts) {
                                               for (long amount : amounts) {
                                                   sums.merge(slot, amount, Long::sum);
                                                   heard.accept(slot, amount);
                                               }
                                           }
                                       }
                                       """, "this.sink = sink;", "this.sink = sink; heard = sink;",
                "copy.add(tally);", "copy.add(sums.get(copy.size()));");
    }

    @Test
    void severalProblemsAreAllTold() {
        assertThat(problems("snapshot()", "copy()", "unit()", "currency()")).hasSize(2);
    }

    private static List<String> problems(String... replacements) {
        CompileReply reply = TALLY.reply(file("TallyBox.java", changed(replacements)));
        return reply instanceof CompileReply.Misfit(var id, var problems) ? problems : noProblems(reply);
    }

    private static List<String> noProblems(CompileReply reply) {
        assertThat(reply).isInstanceOf(CompileReply.Compiled.class);
        return List.of();
    }

    private static void works(String... replacements) {
        TALLY.works(file("TallyBox.java", changed(replacements)));
    }

    private static String changed(String... replacements) {
        String answer = ANSWER;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(answer).contains(replacements[i]);
            answer = answer.replace(replacements[i], replacements[i + 1]);
        }
        return answer;
    }
}
