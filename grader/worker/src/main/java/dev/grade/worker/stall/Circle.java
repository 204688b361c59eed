package dev.grade.worker.stall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds threads that each hold what the one before needs. */
final class Circle {
    private Circle() {
    }

    /** The threads of a circle in order, each waiting for the next and the last for the first; empty if none. */
    static List<Sight> in(List<Sight> sights) {
        Map<Long, Sight> byId = new HashMap<>();
        for (Sight sight : sights) {
            byId.put(sight.id(), sight);
        }
        for (Sight start : sights) {
            List<Sight> path = new ArrayList<>();
            Sight at = start;
            while (at != null && !path.contains(at)) {
                path.add(at);
                at = owner(at, byId);
            }
            if (at != null) {
                return List.copyOf(path.subList(path.indexOf(at), path.size()));
            }
        }
        return List.of();
    }

    private static @Nullable Sight owner(Sight sight, Map<Long, Sight> byId) {
        return !sight.waits() || sight.owner() < 0 ? null : byId.get(sight.owner());
    }
}
