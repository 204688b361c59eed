package dev.grade.explorer.control;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the explorer itself did wrong, in rewriting a class or in a hook, from exceptions of the program: it must
 * never be told as a bug of the program.
 */
public final class Fault {
    private static final String OURS = "dev.grade.explorer.";

    /** What stands in for the JDK throws what the JDK would throw; the rest of the explorer throws nothing. */
    private static final Set<String> STAND_INS = Set.of("Threads", "Interrupts", "Parking", "Replacements",
            "Repeatable", "Streams", "Clock", "Console", "Identity", "StreamLocks", "Pieces",
            "Publishing", "Loggers", "Groups");

    /** Errors of linking that the program has made itself. */
    private static final Set<Object> OWN = Collections.newSetFromMap(new WeakHashMap<>());

    private Fault() {
    }

    /** The program has made this error. */
    public static void own(Object error) {
        OWN.add(error);
    }

    /** What went wrong in the explorer, or null if {@code t} is the program's own. */
    static @Nullable String in(Throwable t) {
        if (isOwn(t)) {
            return null;
        }
        for (Throwable cause : Causes.from(t)) {
            if (cause instanceof ExceptionInInitializerError || cause instanceof StackOverflowError
                    || cause instanceof OutOfMemoryError) {
                return null;
            }
            if (cause.getClass().getClassLoader() == null && (isOfRewriting(cause) || isOfHook(cause))) {
                return "the explorer failed (" + cause + ")";
            }
        }
        return null;
    }

    /** A pool may throw a new error of the same kind, with the program's as its cause. */
    private static boolean isOwn(Throwable t) {
        // only these may be asked for their hash code
        return Causes.from(t).stream()
                .anyMatch(cause -> cause.getClass().getClassLoader() == null && OWN.contains(cause));
    }

    /** Classes that were compiled together fit together: if they do not, it is by what was made of them. */
    private static boolean isOfRewriting(Throwable t) {
        if (t instanceof VerifyError
                || (t instanceof ClassFormatError && !(t instanceof UnsupportedClassVersionError))) {
            return true;
        }
        String message = String.valueOf(t.getMessage());
        if (Beyond.mentionsCopy(message)) {
            return false;
        }
        if (t instanceof BootstrapMethodError) {
            Throwable cause = Causes.of(t);
            return cause == null || (!(cause instanceof ExceptionInInitializerError) && Beyond.reach(cause) == null);
        }
        return t instanceof LinkageError && (message.contains("grade$") || message.contains("lambda$reference$")
                || message.contains(OURS) || message.contains("dev/grade/explorer"));
    }

    private static boolean isOfHook(Throwable t) {
        boolean first = true;
        for (StackTraceElement e : t.getStackTrace()) {
            String type = e.getClassName();
            if (type.startsWith(OURS)) {
                return !isMeant(t, type.substring(type.lastIndexOf('.') + 1), e.getMethodName(), first);
            }
            if (!type.startsWith("java.") && !type.startsWith("jdk.") && !type.startsWith("sun.")) {
                return false;
            }
            first = false;
        }
        return false;
    }

    private static boolean isMeant(Throwable t, String type, String method, boolean innermost) {
        if (t instanceof InterruptedException || t instanceof IllegalMonitorStateException
                || t instanceof IllegalThreadStateException || t instanceof NoClassDefFoundError) {
            return true;
        }
        // A hook that gets null where the program has null.
        boolean nothing = t instanceof NullPointerException && !innermost
                && ((type.equals("Hooks") && Set.of("enter", "await", "signal").contains(method))
                        || (type.equals("Calls") && method.equals("await")));
        boolean timeout = t instanceof IllegalArgumentException && type.equals("Hooks") && method.equals("await");
        return nothing || timeout
                || STAND_INS.contains(type.contains("$") ? type.substring(0, type.indexOf('$')) : type);
    }
}
