package dev.grade.explorer.rewrite;

import dev.grade.explorer.control.Op;
import java.util.Map;
import java.util.Set;

/** Classes of the JDK with few calls that only look; others may have calls of the same names that are no looks, or are. */
final class OwnLooks {
    private static final Set<String> OF_STATISTICS = Set.of("getCount", "getSum", "getMin", "getMax", "getAverage",
            "toString");
    private static final Set<String> OF_ALGORITHMS = Set.of("getAlgorithm", "getProvider", "getDigestLength",
            "getMacLength", "getBlockSize", "toString");
    private static final Map<String, Set<String>> LOOKS = Map.ofEntries(
            Map.entry("java/util/regex/Matcher",
                    Set.of("group", "start", "end", "groupCount", "hasMatch", "hitEnd", "requireEnd", "toMatchResult",
                            "pattern", "namedGroups", "regionStart", "regionEnd", "hasTransparentBounds",
                            "hasAnchoringBounds", "toString")),
            Map.entry("java/util/Scanner", Set.of("delimiter", "locale", "radix", "match", "ioException", "toString")),
            Map.entry("java/util/StringTokenizer",
                    Set.of("countTokens", "hasMoreTokens", "hasMoreElements", "toString")),
            Map.entry("java/util/Formatter", Set.of("out", "locale", "ioException", "toString")),
            Map.entry("java/util/SplittableRandom", Set.of("toString")),
            Map.entry("java/util/Date",
                    Set.of("getTime", "before", "after", "compareTo", "toInstant", "toString", "clone", "getYear",
                            "getMonth", "getDate", "getDay", "getHours", "getMinutes", "getSeconds",
                            "getTimezoneOffset", "toLocaleString", "toGMTString")),
            Map.entry("java/util/IntSummaryStatistics", OF_STATISTICS),
            Map.entry("java/util/LongSummaryStatistics", OF_STATISTICS),
            Map.entry("java/util/DoubleSummaryStatistics", OF_STATISTICS),
            Map.entry("java/security/MessageDigest", OF_ALGORITHMS),
            Map.entry("java/security/Signature", OF_ALGORITHMS), Map.entry("javax/crypto/Mac", OF_ALGORITHMS),
            Map.entry("javax/crypto/Cipher", OF_ALGORITHMS));
    private static final Set<String> OF_ANY_OBJECT = Set.of("equals", "hashCode", "getClass");

    private OwnLooks() {
    }

    static boolean has(String owner) {
        return LOOKS.containsKey(owner);
    }

    static boolean concerns(String method) {
        return !OF_ANY_OBJECT.contains(method);
    }

    static Op op(String owner, String method) {
        return LOOKS.getOrDefault(owner, Set.of()).contains(method) ? Op.LOOK : Op.CALL;
    }
}
