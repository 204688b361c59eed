package dev.grade.admit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What submissions to one exercise may use of the JDK; the lines of {@code allowed.txt} that hold for it. */
final class Policy {
    private static final String NO_REASON = "the exercise neither needs nor allows it. Remove it.";

    private final Map<String, Grant> types;
    private final Set<String> packages;
    private final Map<String, String> reasons;

    /**
     * Puts lines together.
     *
     * @param types
     *            by binary name
     * @param packages
     *            names that end in {@code .*} or {@code .**}
     * @param reasons
     *            by the name of a type, a member or a package
     */
    Policy(Map<String, Grant> types, Set<String> packages, Map<String, String> reasons) {
        this.types = Map.copyOf(types);
        this.packages = Set.copyOf(packages);
        this.reasons = Map.copyOf(reasons);
    }

    /** How much of a type may be used. */
    sealed interface Grant {
        /** All but the members that begin with one of these. */
        record AllBut(List<String> refused) implements Grant {
        }

        /** These members. */
        record Only(Set<String> members) implements Grant {
        }

        /** These members, as the compiler links with them; their parameters are no matter. */
        record Linkage(Set<String> members) implements Grant {
        }

        /** Nothing. */
        record Nothing() implements Grant {
        }
    }

    /** The grant for a type of the JDK, by its binary name; null if it may not be used. */
    @Nullable
    Grant grant(String type) {
        Grant grant = types.get(type);
        if (grant instanceof Grant.Nothing) {
            return null;
        }
        return grant == null && inPackage(type) ? new Grant.AllBut(List.of()) : grant;
    }

    /** Whether a grant covers a member, given with its parameters as in {@code <init>(java.lang.String,int)}. */
    static boolean covers(Grant grant, String member) {
        String name = member.contains("(") ? member.substring(0, member.indexOf('(')) : member;
        return switch (grant) {
            case Grant.AllBut(List<String> refused) -> refused.stream()
                    .noneMatch(start -> start.contains("(") ? member.startsWith(start) : name.equals(start));
            case Grant.Only(Set<String> members) -> members.contains(name);
            case Grant.Linkage(Set<String> members) -> members.contains(name);
            case Grant.Nothing() -> false;
        };
    }

    /** Why a type, or a member of it, is refused; the most particular reason there is. */
    String reason(String type, String member) {
        String reason = reasons.get(type + "." + member);
        for (String name = type; reason == null && !name.isEmpty(); name = outer(name)) {
            reason = reasons.get(name);
        }
        return reason == null ? NO_REASON : reason;
    }

    private boolean inPackage(String type) {
        String name = type.substring(0, Math.max(0, type.lastIndexOf('.')));
        if (packages.contains(name + ".*")) {
            return true;
        }
        for (; !name.isEmpty(); name = outer(name)) {
            if (packages.contains(name + ".**")) {
                return true;
            }
        }
        return false;
    }

    private static String outer(String name) {
        return name.substring(0, Math.max(0, Math.max(name.lastIndexOf('.'), name.lastIndexOf('$'))));
    }
}
