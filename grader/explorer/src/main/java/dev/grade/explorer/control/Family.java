package dev.grade.explorer.control;

import java.nio.Buffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an object of the JDK behaves when several threads use it. */
enum Family {
    /** Nothing to watch: immutable, or the program's own class. */
    NONE,
    /** Not made for several threads: an unordered pair of calls is a race. */
    UNSAFE,
    /** Made for several threads: its calls order what came before and after. */
    SYNC,
    /** Hands work or results between threads. */
    ASYNC,
    /** Locks its own monitor in every call. */
    SELF_LOCKED;

    private static final Set<String> UNSAFE_TYPES = Set.of("java.lang.StringBuilder", "java.util.BitSet",
            "java.util.StringJoiner", "java.text.SimpleDateFormat", "java.text.DecimalFormat", "java.util.ArrayDeque",
            "java.util.PriorityQueue", "java.util.IdentityHashMap", "java.util.Calendar",
            "java.util.GregorianCalendar", "java.util.regex.Matcher", "java.util.Scanner",
            "java.util.StringTokenizer", "java.util.Formatter", "java.util.SplittableRandom", "java.util.Date",
            "java.util.IntSummaryStatistics", "java.util.LongSummaryStatistics", "java.util.DoubleSummaryStatistics",
            "java.nio.charset.CharsetEncoder", "java.nio.charset.CharsetDecoder", "java.text.MessageFormat",
            "java.text.ChoiceFormat", "java.security.Signature", "javax.crypto.Mac", "javax.crypto.Cipher",
            "java.util.zip.CRC32", "java.util.zip.CRC32C", "java.util.zip.Adler32", "java.io.DataInputStream",
            "java.io.ObjectOutputStream", "java.io.ObjectInputStream", "controlled.java.io.DataOutputStream");
    private static final ClassValue<Family> FAMILIES = new ClassValue<>() {
        @Override
        protected Family computeValue(Class<?> type) {
            return compute(type);
        }
    };

    static Family of(Class<?> type) {
        return FAMILIES.get(type);
    }

    private static boolean isOfJdk(String name) {
        return name.startsWith("java.") || name.startsWith("javax.crypto.") || name.startsWith("controlled.");
    }

    private static Family compute(Class<?> type) {
        @Nullable
        Class<?> c = type;
        while (c != null && !isOfJdk(c.getName())) {
            c = c.getSuperclass();
        }
        if (c == null || c == Object.class) {
            return NONE;
        }
        String name = c.getName();
        if (UNSAFE_TYPES.contains(name)) {
            return UNSAFE;
        }
        if (name.startsWith("controlled.")) {
            String last = name.substring(name.lastIndexOf('.') + 1);
            boolean async = last.contains("Execut") || last.contains("ForkJoin") || last.contains("Future")
                    || last.contains("Completion") || last.startsWith("Timer") || last.contains("StructuredTask")
                    || last.startsWith("Recursive") || last.startsWith("CountedCompleter") || last.contains("Joiner")
                    || last.startsWith("SubmissionPublisher");
            return async ? ASYNC : SYNC;
        }
        if (java.nio.channels.SelectionKey.class.isAssignableFrom(c) || name.equals("java.io.RandomAccessFile")
                || java.nio.channels.SeekableByteChannel.class.isAssignableFrom(c)) {
            return SYNC;
        }
        if (name.startsWith("java.util.concurrent.") || name.startsWith("java.lang.invoke.")) {
            return SYNC;
        }
        if (name.startsWith("java.util.Collections$Synchronized") || name.equals("java.util.Vector")
                || name.equals("java.util.Stack") || name.equals("java.util.Hashtable")
                || name.equals("java.lang.StringBuffer") || name.equals("java.util.Properties")) {
            return SELF_LOCKED;
        }
        if (name.startsWith("java.security.MessageDigest") || Buffer.class.isAssignableFrom(c)) {
            return UNSAFE;
        }
        if (java.util.Iterator.class.isAssignableFrom(type) && name.startsWith("java.util.ImmutableCollections")) {
            return UNSAFE;
        }
        if (name.startsWith("java.util.Collections$") || name.startsWith("java.util.ImmutableCollections")
                || name.startsWith("java.util.KeyValueHolder")) {
            return NONE;
        }
        if (name.startsWith("java.util.AbstractMap$SimpleImmutable")) {
            return NONE;
        }
        if (name.startsWith("java.util.") && (java.util.Collection.class.isAssignableFrom(type)
                || java.util.Map.class.isAssignableFrom(type) || java.util.Iterator.class.isAssignableFrom(type)
                || java.util.Enumeration.class.isAssignableFrom(type)
                || java.util.Map.Entry.class.isAssignableFrom(type))) {
            return UNSAFE;
        }
        return NONE;
    }
}
