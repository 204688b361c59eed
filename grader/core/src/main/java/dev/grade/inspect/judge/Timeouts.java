package dev.grade.inspect.judge;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.grade.inspect.flow.Branches;
import dev.grade.inspect.flow.Edge;
import dev.grade.inspect.flow.Facts;
import dev.grade.inspect.flow.Function;
import dev.grade.inspect.flow.Site;
import dev.grade.inspect.resolve.Called;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** How long a timed wait lasts at most, when that is plain from the source. */
final class Timeouts {

    private static final Map<String, Long> NANOS = Map.of("NANOSECONDS", 1L, "MICROSECONDS", 1_000L, "MILLISECONDS",
            1_000_000L, "SECONDS", 1_000_000_000L, "MINUTES", 60_000_000_000L, "HOURS", 3_600_000_000_000L, "DAYS",
            86_400_000_000_000L);
    private static final Map<String, Long> OF = Map.of("ofNanos", 1L, "ofMillis", 1_000_000L, "ofSeconds",
            1_000_000_000L, "ofMinutes", 60_000_000_000L, "ofHours", 3_600_000_000_000L);

    private final Branches branches;

    Timeouts(Branches branches) {
        this.branches = branches;
    }

    /**
     * Whether the call takes a time to wait at most, and how many nanoseconds that are; empty when it takes none.
     *
     * @param way the edges by which the call is reached, as the time may be handed on
     */
    OptionalLong nanos(Site site, List<Edge> way) {
        if (site.called() == null) {
            return OptionalLong.empty();
        }
        List<String> parameters = site.called().parameters();
        // get(5, SECONDS) of a library of which only the name is known.
        if (parameters.isEmpty() && site.arguments().size() == 2
                && site.called().resolver() == Called.Resolver.HEURISTIC) {
            Known known = new Known(site.in(), branches.at(way));
            long unit = unitOf(site.arguments().get(1), known);
            return unit > 0 ? times(site.arguments().getFirst(), unit, known) : OptionalLong.empty();
        }
        if (parameters.isEmpty() || site.arguments().size() < parameters.size()) {
            return OptionalLong.empty();
        }
        Known known = new Known(site.in(), branches.at(way));
        int unit = parameters.indexOf("java.util.concurrent.TimeUnit");
        int amount = parameters.indexOf("long");
        if (unit > 0 && amount >= 0) {
            return times(site.arguments().get(amount), unitOf(site.arguments().get(unit), known), known);
        }
        int duration = parameters.indexOf("java.time.Duration");
        if (duration >= 0) {
            return duration(site.arguments().get(duration), known);
        }
        boolean isPlain = amount >= 0 && parameters.size() <= 2;
        String name = site.called().name();
        return !isPlain ? OptionalLong.empty() : switch (name) {
            case "sleep", "wait", "join", "select", "remove" ->
                times(site.arguments().get(amount), site.called().owner().endsWith("TimeUnit") ? 0 : 1_000_000L, known);
            case "parkNanos", "awaitNanos" -> times(site.arguments().get(amount), 1, known);
            default -> OptionalLong.empty();
        };
    }

    private record Known(Function in, Facts facts) {
    }

    /** Whether waiting zero means forever, as for {@code Object.wait(0)}. */
    static boolean isZeroForever(Site site) {
        return site.called() != null && switch (site.called().name()) {
            case "wait", "join", "select", "remove" -> true;
            default -> false;
        };
    }

    private OptionalLong times(Expression amount, long nanos, Known known) {
        OptionalLong value = branches.number(amount, known.in(), known.facts());
        if (value.isPresent() && value.getAsLong() == 0) {
            return value;
        }
        return value.isPresent() && nanos > 0
                ? OptionalLong.of(saturated(value.getAsLong(), nanos))
                : OptionalLong.empty();
    }

    private static long saturated(long amount, long nanos) {
        return amount > Long.MAX_VALUE / nanos ? Long.MAX_VALUE : amount * nanos;
    }

    private long unitOf(Expression unit, Known known) {
        String name = branches.unit(unit, known.in(), known.facts()).orElse(switch (unit) {
            case FieldAccessExpr access -> access.getNameAsString();
            case NameExpr plain -> plain.getNameAsString();
            default -> "";
        });
        return NANOS.getOrDefault(name.toUpperCase(Locale.ROOT), 0L);
    }

    private OptionalLong duration(Expression duration, Known known) {
        if (duration instanceof MethodCallExpr call && call.getArguments().size() == 1) {
            return times(call.getArgument(0), OF.getOrDefault(call.getNameAsString(), 0L), known);
        }
        boolean isZero = duration instanceof FieldAccessExpr access && access.getNameAsString().equals("ZERO");
        return isZero ? OptionalLong.of(0) : OptionalLong.empty();
    }
}
