/** What a right FizzBuzz prints. */
final class Words {
    private Words() {
    }

    /** The first so many words: 1 2 fizz 4 buzz and so on. */
    static String first(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(i == 1 ? "" : " ").append(of(i));
        }
        return text.toString();
    }

    /** Whether {@code printed} is how the words begin, and no more than so many of them. */
    static boolean begins(int count, String printed) {
        return printed.isEmpty() || (first(count) + " ").startsWith(printed + " ");
    }

    private static String of(int i) {
        if (i % 15 == 0) {
            return "fizzbuzz";
        }
        return i % 3 == 0 ? "fizz" : i % 5 == 0 ? "buzz" : Integer.toString(i);
    }
}
