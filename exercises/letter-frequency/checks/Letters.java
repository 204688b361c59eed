import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;

/** An object of the student's, of either shape. */
final class Letters {
    private static final boolean OLDER = isOlder();

    private final Object counter;

    Letters(String... texts) {
        counter = OLDER ? older(String.join("\n", texts)) : new ParallelLetterFrequency(texts.clone());
    }

    private static boolean isOlder() {
        try {
            ParallelLetterFrequency.class.getDeclaredConstructor(String[].class);
            ParallelLetterFrequency.class.getDeclaredMethod("countLetters");
            return false;
        } catch (NoSuchMethodException none) {
            return true;
        }
    }

    private static Object older(String text) {
        try {
            var constructor = ParallelLetterFrequency.class.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return constructor.newInstance(text);
        } catch (InvocationTargetException thrown) {
            throw Letters.<RuntimeException>rethrown(thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the student's code counts; the letters that it gives as numbers become letters. */
    Map<Character, Integer> count() {
        Map<?, ?> counts = OLDER ? olderCounts() : ((ParallelLetterFrequency) counter).countLetters();
        Expect.that(counts != null, BugClass.WRONG_OUTPUT, "The result is null in place of a map.");
        Map<Character, Integer> plain = new TreeMap<>();
        counts.forEach((letter, times) -> {
            if (letter instanceof Character character && times instanceof Integer number) {
                plain.put(character, number);
            } else if (letter instanceof Integer code && times instanceof Integer number) {
                plain.put((char) (int) code, number);
            } else {
                throw new CheckFailure(BugClass.WRONG_OUTPUT, "The map must hold letters and whole numbers.");
            }
        });
        return plain;
    }

    private Map<?, ?> olderCounts() {
        try {
            Method method = ParallelLetterFrequency.class.getDeclaredMethod("letterCounts");
            method.setAccessible(true);
            return (Map<?, ?>) method.invoke(counter);
        } catch (InvocationTargetException thrown) {
            throw Letters.<RuntimeException>rethrown(thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T rethrown(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
