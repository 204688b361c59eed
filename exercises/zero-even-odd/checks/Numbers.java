/** The numbers of a right order, and who prints them. */
final class Numbers {
    private Numbers() {
    }

    /** The first numbers that are printed: 0 1 0 2 0 3 and so on. */
    static String first(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(i % 2 == 0 ? 0 : i / 2 + 1);
        }
        return text.toString();
    }

    /** What is written down when {@code method} prints {@code number}; names the method if the number is not its own. */
    static String printed(String method, int number) {
        boolean own = switch (method) {
            case "zero" -> number == 0;
            case "even" -> number != 0 && number % 2 == 0;
            default -> number % 2 != 0;
        };
        return own ? Integer.toString(number) : number + " by " + method + "()";
    }
}
