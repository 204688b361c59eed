package dev.grade.explorer;

import dev.grade.api.BugClass;
import dev.grade.explorer.control.CodeMap;
import dev.grade.explorer.control.Ending;
import dev.grade.explorer.control.Race;
import dev.grade.explorer.search.Search;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in one sentence how a schedule ended. */
final class Endings {
    /** For a failure that its own schedule does not show again. */
    static final String NOT_REPEATED = "one schedule failed, but the same schedule, run again, did not: "
            + "what the program does depends on something that outlives a run, such as a logger's handlers or a system property";

    private static final Pattern ADDRESS = Pattern.compile("(?<=\\$\\$Lambda)/0x\\p{XDigit}+");
    private static final Pattern COPY = Pattern.compile("\\bcontrolled\\.(?=java\\.)");
    private static final Pattern HASH = Pattern
            .compile("((?:java\\.[\\w.]+\\.|[\\w.]+\\$)[\\w$]+)@\\p{XDigit}{1,8}\\b");

    private Endings() {
    }

    static String message(CodeMap code, BugClass bug, Ending ending, @Nullable Race race) {
        if (race != null) {
            boolean mode = hasMode(code, race.first()) || hasMode(code, race.second());
            return String.format(Locale.ROOT, "%s: %s %s %s at %s while %s %s it at %s, and nothing orders the two; "
                    + (mode
                            ? "a plain access orders nothing: use setRelease and getAcquire, or set and get that are volatile."
                            : "guard both with one lock, or make the field volatile or atomic."),
                    capital(bug.sentence()), race.firstThread(), race.firstWrites() ? "writes" : "reads",
                    race.variable(),
                    code.site(race.first()).at(), race.secondThread(), race.secondWrites() ? "writes" : "reads",
                    code.site(race.second()).at());
        }
        String what = switch (ending) {
            case Ending.Thrown t -> describe(t.exception()) + " in " + t.thread() + place(t.exception());
            case Ending.Exited e -> e.thread() + " ends the program with status " + e.status();
            case Ending.Stuck s when !s.cycle().isEmpty() -> String.join(" waits for ", s.cycle()) + " waits for "
                    + s.cycle().getFirst();
            case Ending.Stuck s -> names(s.threads().stream().map(Ending.Blocked::thread).toList())
                    + (s.threads().size() == 1 ? " never goes on" : " never go on");
            case Ending.Spinning s -> "nothing changes any more, yet threads run";
            case Ending.TooLong t when t.waiting().isEmpty() -> "the threads take turns for ever";
            case Ending.TooLong t -> names(t.waiting())
                    + (t.unchanged() ? " never goes on, and nothing changes any more" : " never gets a turn");
            case Ending.Completed c ->
                "the program ends" + (c.left().isEmpty() ? "" : ", but " + names(c.left()) + " stays");
            case Ending.Cut c -> c.why();
            case Ending.Redundant r -> "the schedule is another one in a different order";
            case Ending.Uncontrolled u -> u.what();
        };
        return capital(bug.sentence()) + ": " + what + ".";
    }

    /** Whether the program chose how to access it; a reflected field is accessed as it was declared. */
    private static boolean hasMode(CodeMap code, int site) {
        return code.access(site) != null && !code.site(site).member().contains("Field.");
    }

    @SuppressWarnings("ReferenceEquality") // loaders have no other equality
    static String describe(Throwable t) {
        // getMessage of a class of the program could do anything, so only the JDK's and our own classes are asked.
        boolean known = t.getClass().getClassLoader() == null
                || t.getClass().getClassLoader() == Endings.class.getClassLoader();
        String message = known ? t.getMessage() : null;
        return t.getClass().getSimpleName() + (message == null ? "" : " (" + repeatable(message) + ")");
    }

    /** Without what differs from run to run or is the explorer's own: addresses, identity hashes, the names of its copies. */
    private static String repeatable(String message) {
        String named = COPY.matcher(ADDRESS.matcher(message).replaceAll("")).replaceAll("");
        return HASH.matcher(named).replaceAll("$1");
    }

    /** The innermost few frames that are not ours. */
    static String place(java.util.List<StackTraceElement> stack) {
        return String.join(" < ", stack.stream().filter(e -> !e.getClassName().startsWith("dev.grade.")).limit(12)
                .map(StackTraceElement::toString).toList());
    }

    /** The innermost few frames, ours as well: for who has to mend the explorer. */
    static String innermost(java.util.List<StackTraceElement> stack) {
        return String.join(" < ", stack.stream().filter(e -> !e.getClassName().startsWith("java.")).limit(6)
                .map(e -> e.getClassName() + "." + e.getMethodName() + ":" + e.getLineNumber()).toList());
    }

    /** Says what was seen of a program of which no schedule came to its end. */
    static String neverEnded(Search.Report report) {
        return String.format(Locale.ROOT,
                "none of %,d schedules came to its end, so only how they begin was seen: %,d steps of the shortest."
                        + " No failure was met there",
                report.schedules(), report.shortestCut());
    }

    /** Says where a thread stands in native code, with the nearest line of the program. */
    static String stuckIn(StackTraceElement[] stack) {
        String own = "";
        String call = "";
        for (StackTraceElement e : stack) {
            String c = e.getClassName();
            if (c.startsWith("dev.grade.explorer.") || c.startsWith("jdk.internal.vm.Continuation")) {
                if (!own.isEmpty()) {
                    break;
                }
                continue;
            }
            boolean library = c.startsWith("java.") || c.startsWith("jdk.") || c.startsWith("sun.")
                    || c.startsWith("controlled.");
            if (library) {
                call = simple(c) + "." + e.getMethodName();
            } else if (!e.getMethodName().startsWith("grade$")) {
                own = e.getFileName() + ":" + e.getLineNumber();
                break;
            }
        }
        return call.isEmpty()
                ? "the program computes without a step at which the explorer could stop it"
                        + (own.isEmpty() ? "" : ", at " + own)
                : "the program waits in " + call + (own.isEmpty() ? "" : " at " + own)
                        + ", which the explorer does not control";
    }

    private static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    private static String place(Throwable t) {
        for (StackTraceElement e : t.getStackTrace()) {
            String c = e.getClassName();
            if (!c.startsWith("java.") && !c.startsWith("jdk.") && !c.startsWith("controlled.")
                    && !c.startsWith("dev.grade.") && !e.getMethodName().startsWith("grade$")) {
                return " at " + e.getFileName() + ":" + e.getLineNumber();
            }
        }
        return "";
    }

    private static String names(java.util.List<String> names) {
        return names.size() <= 4
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " others";
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
