package dev.grade.compile.child;

import static dev.grade.compile.child.Bench.SMALL_SAFE;
import static dev.grade.compile.child.Bench.file;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who brings an exception of the name that is given, and of another make, is understood by the checks. */
class OwnExceptionTests {
    private static final String UNDECLARED = "class SmallSafe { void take(int coins) { if (coins > 10) throw new Refusal(\"no\"); } }";

    @Test
    void oneThatNeedNotBeDeclared() {
        SMALL_SAFE.works(file("SmallSafe.java", UNDECLARED), file("Refusal.java",
                "class Refusal extends RuntimeException { Refusal(String why) { super(why); } }"));
        SMALL_SAFE.works(file("SmallSafe.java", UNDECLARED
                + " class Refusal extends IllegalStateException { Refusal(String why) { super(why); } }"));
        SMALL_SAFE.works(file("src/bank/SmallSafe.java", "package bank; public " + UNDECLARED),
                file("src/bank/Refusal.java", "package bank; public class Refusal extends RuntimeException {"
                        + " public Refusal(String why) { super(why); } @Override public String getMessage() {"
                        + " return \"refused: \" + super.getMessage(); } }"));
    }

    @Test
    void oneThatIsMadeOfAReason() {
        SMALL_SAFE.works(file("SmallSafe.java",
                "class SmallSafe { void take(int coins) throws Refusal {"
                        + " if (coins > 10) throw new Refusal(Refusal.Reason.TOO_MUCH, coins); } }"),
                file("Refusal.java", "public class Refusal extends Exception { enum Reason { TOO_MUCH }"
                        + " private final Reason reason; Refusal(Reason reason, int coins) {"
                        + " super(coins > 0 ? reason.name() : null); this.reason = reason; }"
                        + " Reason reason() { return reason; } }"));
    }

    @Test
    void oneThatIsNestedInTheAnswer() {
        SMALL_SAFE.works(file("SmallSafe.java", "class SmallSafe { static class Refusal extends Exception {"
                + " Refusal() { super(\"no\"); } } void take(int coins) throws Refusal {"
                + " if (coins > 10) throw new Refusal(); } }"));
    }

    @Test
    void oneLikeTheGivenGivesWayToIt() {
        assertThat(SMALL_SAFE.works(file("SmallSafe.java", UNDECLARED.replace("coins) {", "coins) throws Refusal {")),
                file("Refusal.java", "class Refusal extends Exception { Refusal(String why) { super(why); } }"))
                .notes())
                .containsExactly("Refusal.java is given with the exercise; its original was used.");
    }

    @Test
    void oneThatCantBeAKindOfTheGivenIsNoExcuse() {
        String caused = "class Refusal extends RuntimeException {"
                + " Refusal(String why) { super(why, new Exception()); } }";
        String child = "class Base extends RuntimeException { Base(String why) { super(why); } }"
                + " class Refusal extends Base { Refusal(String why) { super(why); } }";

        assertThat(SMALL_SAFE.errors(file("SmallSafe.java", UNDECLARED), file("Refusal.java", caused))).isNotEmpty();
        assertThat(SMALL_SAFE.errors(file("SmallSafe.java", UNDECLARED), file("Refusal.java", child))).isNotEmpty();
        assertThat(SMALL_SAFE.errors(file("SmallSafe.java", UNDECLARED))).isNotEmpty();
    }
}
