import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Instruments;
import dev.grade.api.Leftovers;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.Stress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Checks of the exercise letter-frequency: the right counts, and work that is really shared. */
class LetterFrequencyChecks {
    private static final int LARGE = 200_000;
    private static final int SETS = 3;
    private static final String STATIC = "One object counts right, and two of them do not: counts are kept in a static field.";

    /** Of one letter each, so that nothing but what the objects share can spoil it. */
    @Test
    void ownState(Actors actors) {
        actors.run("caller", () -> {
            // no first letter of an alphabet: who takes the place of a letter for the letter is told so here
            expect(Map.of('q', 1), count("q"), "The count of the text \"q\" is wrong.");
            Letters first = new Letters("x");
            Letters second = new Letters("y");
            expectOwn('x', first.count());
            expectOwn('y', second.count());
            expectOwn('z', count("z"));
        });
    }

    /** What nobody waits for can be missing. Letters of another object can't come from the order of the steps; what none has is a wrong count. */
    private static void expectOwn(char letter, Map<Character, Integer> counts) {
        Expect.that(counts.keySet().stream().allMatch(counted -> counted == letter || "qxyz".indexOf(counted) < 0), BugClass.STATIC_STATE, STATIC);
        expect(Map.of(letter, 1), counts,
                "One object counts its text of one letter right, and the next one does not: is every thread waited for?");
    }

    @Test
    void countsLetters(Actors actors) {
        actors.run("caller", () -> {
            expect(Map.of('a', 6), count("aaaaaa"), "The count of one text is wrong.");
            expect(Map.of('a', 1, 'b', 2, 'c', 3), count("bbccca"), "The count of one text is wrong.");
            expect(Map.of('a', 3, 'b', 2, 'c', 1), count("abc", "ab", "a"), "The count of three texts is wrong: all of them count together.");
            expect(Map.of('a', 2, 'h', 1), count("aAh"), "Large and small letters must count together, under the small one.");
            expect(Map.of('a', 2, 'q', 4), count("Qa", "qQ", "Aq"), "Large and small letters must count together, under the small one.");
            expect(Map.of('o', 1, 'k', 1), count("0 1 2 ok 3456789"), "Digits and blanks are no letters.");
            expect(Map.of('o', 1, 'k', 1), count("[]o\n,;.-_", "\t!k?\\'"), "Punctuation, tabs and line ends are no letters.");
            String[] many = new String[40];
            for (int i = 0; i < many.length; i++) {
                many[i] = i % 2 == 0 ? "even" : "odd ones";
            }
            expect(Map.of('e', 60, 'v', 20, 'n', 40, 'o', 40, 'd', 40, 's', 20), count(many), "The count of forty texts is wrong.");
            for (int length = 1; length <= 70; length += 3) {
                expect(Map.of('k', length), count("k".repeat(length)), "The count of a text of " + length + " letters is wrong.");
            }
        });
        actors.expectNoneSpins();
    }

    @Test
    void lettersOfAnyAlphabet(Actors actors) {
        actors.run("caller", () -> {
            String message = "Letters of other alphabets, with or without accents, are letters, too.";
            expect(Map.of('\u00e9', 2, '\u00e4', 1, 'n', 1), count("\u00e9n", "\u00c9\u00c4"), message);
            expect(Map.of('\u672c', 1, '\u0436', 2), count("\u672c \u0436", "\u0416!"), message);
        });
    }

    @Test
    void nothingToCount(Actors actors) {
        actors.run("caller", () -> {
            expect(Map.of(), count(), "No texts at all must give an empty map.");
            expect(Map.of(), count(""), "An empty text must give an empty map.");
            expect(Map.of(), count("", "12, 34.", " "), "Texts without letters must give an empty map.");
            expect(Map.of('a', 1), count("", "a", ""), "Among empty texts, a text is counted wrong.");
        });
    }

    @Test
    void noThreadsLeft(Actors actors) {
        Leftovers leftovers = Leftovers.fromNow();
        countOften(actors, 3);
        leftovers.countAsShared();
        countOften(actors, 8);
        // What is left of one pool for all objects does not grow; of those that are about to end one can wait for the end.
        leftovers.expectFewerThan(8, actors, left -> "After eleven countings " + left
                + " threads are left, more with every counting: an executor was made for each and never closed.");
    }

    private static void countOften(Actors actors, int times) {
        actors.run("caller", () -> {
            for (int i = 0; i < times; i++) {
                count("the quick brown fox", "jumps over", "the lazy dog", "and is gone");
            }
        });
    }

    @Explore
    void everyOrder(Round round) {
        round.thread("caller", () -> expect(Map.of('a', 2, 'b', 1), count("a", "Ab"),
                "Two texts with the same letters: a count is missing or in excess."));
    }

    @Stress
    void manyTimes(Round round) {
        for (int caller = 1; caller <= 2; caller++) {
            String[] texts = {"The quick brown fox jumps over the lazy dog".repeat(caller), "eeee", "the lazy dog eats", "tee", "a"};
            Map<Character, Integer> expected = expected(texts);
            round.thread("caller " + caller, () -> round.repeat(6, 1,
                    step -> expect(expected, count(texts), "Counted again and again, the totals of the same texts differ.")));
        }
    }

    /**
     * Four texts, so that each is more of the work than a thread may do alone while the others do nothing. They are written,
     * and counted for comparison, before: else that would be most of what the calling thread does.
     */
    @Scaling(steps = true)
    void countsTogether(Instruments timing) {
        String[][] sets = new String[SETS][4];
        List<Map<Character, Integer>> expected = new ArrayList<>();
        for (int set = 0; set < SETS; set++) {
            for (int i = 0; i < 4; i++) {
                sets[set][i] = text(LARGE, 4 * set + i);
            }
            expected.add(expected(sets[set]));
        }
        int[] call = new int[1];
        timing.expectShared("the counting of four large texts", 4 * LARGE, () -> {
            int set = call[0]++ % SETS;
            expect(expected.get(set), count(sets[set]), "The count of four large texts is wrong.");
        });
    }

    private static String text(int length, int variety) {
        String words = "the quick brown Fox jumps over 7 lazy dogs, and Jackdaws love my big sphinx of quartz. ";
        StringBuilder text = new StringBuilder(length + words.length());
        text.append("abcdefghijklmnopqrstuvwxyz".repeat(1 + variety));
        while (text.length() < length) {
            text.append(words);
        }
        return text.substring(0, length);
    }

    private static Map<Character, Integer> expected(String... texts) {
        Map<Character, Integer> counts = new TreeMap<>();
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isLetter(text.charAt(i))) {
                    counts.merge(Character.toLowerCase(text.charAt(i)), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static Map<Character, Integer> count(String... texts) {
        return new Letters(texts).count();
    }

    private static void expect(Map<Character, Integer> expected, Map<Character, Integer> actual, String message) {
        if (!expected.equals(actual)) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, message, new TreeMap<>(expected).toString(), actual.toString());
        }
    }
}
