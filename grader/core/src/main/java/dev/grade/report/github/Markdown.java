package dev.grade.report.github;

import dev.grade.report.SafeText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in GitHub's Markdown that stays text, whatever it says. */
final class Markdown {
    private static final Pattern PUNCTUATION = Pattern.compile("^-|[.:](?=\\S)|[!-/:-@\\[-`{-~&&[^,;'()/.:-]]");
    private static final Pattern TICKS = Pattern.compile("`+");

    private Markdown() {
    }

    /** One line of text: no link, no mention, no markup. */
    static String inline(String text, int most) {
        return PUNCTUATION.matcher(SafeText.line(text, most))
                .replaceAll(found -> Matcher.quoteReplacement("&#" + (int) found.group().charAt(0) + ";"));
    }

    /** Lines of text as they are, in a fence that nothing in them can end. */
    static String block(String text, int most) {
        String safe = SafeText.of(text, most).stripTrailing();
        int longest = TICKS.matcher(safe).results().mapToInt(found -> found.group().length()).max().orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "text\n" + safe + "\n" + fence + "\n";
    }
}
