package dev.grade.exercise;

import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.options.InspectOptions.Allowed;
import dev.grade.inspect.options.InspectOptions.ExecutorClass;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the table {@code [inspect]} of a manifest, and the rules that checks name, into what the inspection takes. */
final class InspectReader {
    private static final Pattern RULE = Pattern.compile("(BLK|CON)[0-9]{0,3}");
    private static final Pattern WHOLE_RULE = Pattern.compile("(BLK|CON)[0-9]{3}");
    private static final Pattern METHOD = Pattern.compile("[\\w.$]+#\\w+(\\([\\w.$,\\[\\]]*\\))?");
    private static final int MOST_BUDGET_MILLIS = 60_000;
    /** A submission is small; what takes longer than this was made to. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Manifest.Inspect table;

    /** Says what is wrong with a value, as the end of a sentence that begins with the file. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String complaint) {
            super(complaint);
        }

        String complaint() {
            return Objects.requireNonNull(getMessage());
        }
    }

    InspectReader(Manifest.Inspect table) {
        this.table = table;
    }

    InspectOptions read() throws Unusable {
        int millis = table.budgetMillis() == null ? 10 : table.budgetMillis();
        if (millis < 0 || millis > MOST_BUDGET_MILLIS) {
            throw new Unusable("gives inspect.budgetMillis a value that is not from 0 to " + MOST_BUDGET_MILLIS);
        }
        Map<String, String> stages = table.loopStages() == null ? Map.of() : table.loopStages();
        methods(stages.keySet());
        return new InspectOptions(methods(table.eventLoops()),
                values("executors", table.executors(), ExecutorClass.class, key -> true), stages,
                methods(table.mustNotBlock()), methods(table.onLoop()), methods(table.blocks()),
                Duration.ofMillis(millis), values("severities", table.severities(), Severity.class,
                        key -> WHOLE_RULE.matcher(key).matches()),
                Set.of(), allowances(), Boolean.TRUE.equals(table.allowComments()), PATIENCE,
                table.loopThreads() == null ? Set.of() : table.loopThreads());
    }

    /** What a check is about. */
    static RuleChoice choice(Manifest.Check check) throws Unusable {
        List<String> rules = check.rules() == null ? RuleChoice.WAITS.rules() : check.rules();
        for (String rule : rules) {
            if (!RULE.matcher(rule).matches()) {
                throw new Unusable("lets check '" + check.id() + "' look for '" + rule
                        + "', which is neither a rule such as BLK102 nor how one begins");
            }
        }
        Severity least = check.severity() == null
                ? Severity.ERROR
                : named("check '" + check.id() + "'", check.severity(), Severity.class);
        return new RuleChoice(rules, least);
    }

    private static Set<String> methods(@Nullable Set<String> names) throws Unusable {
        for (String name : names == null ? Set.<String>of() : names) {
            if (!METHOD.matcher(name).matches()) {
                throw new Unusable("names '" + name + "' under [inspect], which has not the form Type#method");
            }
        }
        return names == null ? Set.of() : names;
    }

    private static <T extends Enum<T>> Map<String, T> values(String key, @Nullable Map<String, String> table,
            Class<T> type, Function<String, Boolean> fits) throws Unusable {
        Map<String, T> values = new HashMap<>();
        for (var entry : table == null ? Set.<Map.Entry<String, String>>of() : table.entrySet()) {
            if (!fits.apply(entry.getKey())) {
                throw new Unusable("has the unknown key '" + entry.getKey() + "' under inspect." + key);
            }
            values.put(entry.getKey(), named("inspect." + key + "." + entry.getKey(), entry.getValue(), type));
        }
        return values;
    }

    private static <T extends Enum<T>> T named(String where, String word, Class<T> type) throws Unusable {
        List<String> known = new ArrayList<>();
        for (T constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (name.equals(word)) {
                return constant;
            }
            known.add(name);
        }
        throw new Unusable("gives " + where + " the value '" + word + "'; known are " + String.join(", ", known));
    }

    private List<Allowed> allowances() throws Unusable {
        List<Allowed> allowed = new ArrayList<>();
        for (Manifest.Allow allow : table.allow() == null ? List.<Manifest.Allow>of() : table.allow()) {
            boolean whole = allow.rule() != null && allow.reason() != null && allow.until() != null
                    && !allow.reason().isBlank() && WHOLE_RULE.matcher(allow.rule()).matches();
            if (!whole) {
                throw new Unusable("has an [[inspect.allow]] without a rule, a reason and a day until which it holds");
            }
            try {
                allowed.add(new Allowed(allow.rule(), allow.file() == null ? "" : allow.file(), allow.reason(),
                        LocalDate.parse(allow.until())));
            } catch (DateTimeException e) {
                throw new Unusable("allows " + allow.rule() + " until '" + allow.until()
                        + "', which is no day such as 2031-12-31");
            }
        }
        return allowed;
    }
}
