package dev.grade.explorer.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Stand-ins for JDK methods whose results differ from one JVM to the next: the order of small immutable sets, and chance. */
public final class Repeatable {
    private Repeatable() {
    }

    /** See {@link Set#of(Object...)}: in the order given. */
    public static Set<Object> set(Object[] elements) {
        Set<Object> checked = Set.of(elements);
        return checked.size() < 2 ? checked : Collections.unmodifiableSet(new LinkedHashSet<>(List.of(elements)));
    }

    /** See {@link Set#copyOf(Collection)}: in the order of the original. */
    public static Set<Object> copyOf(Collection<?> elements) {
        Set<Object> checked = Set.copyOf(elements);
        return checked.size() < 2 ? checked : Collections.unmodifiableSet(new LinkedHashSet<Object>(elements));
    }

    /** See {@code Map.of}: keys and values in turn, in the order given. */
    public static Map<Object, Object> map(Object[] pairs) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.add(Map.entry(pairs[i], pairs[i + 1]));
        }
        return mapOf(entries.toArray(Map.Entry<?, ?>[]::new));
    }

    /** See {@link Map#ofEntries(Map.Entry...)}: in the order given. */
    public static Map<Object, Object> mapOf(Map.Entry<?, ?>[] entries) {
        Map<Object, Object> checked = Map.ofEntries(entries);
        Map<Object, Object> ordered = new LinkedHashMap<>();
        for (Map.Entry<?, ?> e : entries) {
            ordered.put(e.getKey(), e.getValue());
        }
        return checked.size() < 2 ? checked : Collections.unmodifiableMap(ordered);
    }

    /** See {@link Map#copyOf(Map)}: in the order of the original. */
    public static Map<Object, Object> copyOf(Map<?, ?> original) {
        Map<Object, Object> checked = Map.copyOf(original);
        return checked.size() < 2 ? checked : Collections.unmodifiableMap(new LinkedHashMap<Object, Object>(original));
    }

    /** See {@link Collections#shuffle(List)}. */
    public static void shuffle(List<?> list) {
        Collections.shuffle(list, new Random(Clock.seed()));
    }

    /** See {@link UUID#randomUUID()}. */
    public static UUID randomUUID() {
        Random random = new Random(Clock.seed());
        long versioned = (random.nextLong() & ~0xf000L) | 0x4000L;
        return new UUID(versioned, (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }

    /** See {@link RandomGenerator#getDefault()}. */
    public static RandomGenerator generator() {
        return new Random(Clock.seed());
    }
}
