// title: records, sealed types, pattern switches, text blocks, inner classes, enums and assertions
// refused: admitted
// alone: passed
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

public class Vault {
    sealed interface Event permits Added, Asked {
    }

    record Added(int amount, String by) implements Event {
        Added {
            Objects.requireNonNull(by);
        }
    }

    record Asked() implements Event {
    }

    enum Kind {
        IN, OUT {
            @Override
            int sign() {
                return -1;
            }
        };

        int sign() {
            return 1;
        }
    }

    private final List<Event> events = new ArrayList<>();
    private final Map<Kind, Integer> sums = new EnumMap<>(Kind.class);

    private class Ledger implements Comparable<Ledger> {
        int size() {
            return events.size();
        }

        @Override
        public int compareTo(Ledger other) {
            return Integer.compare(size(), other.size());
        }
    }

    public synchronized void add(int amount) {
        assert amount >= 0 : "negative " + amount;
        Kind kind = amount < 0 ? Kind.OUT : Kind.valueOf("IN");
        BinaryOperator<Integer> plus = Integer::sum;
        sums.merge(kind, amount * kind.sign(), plus);
        events.add(new Added(amount, """
                somebody with a "name"
                """.strip()));
        String text = switch (kind) {
            case IN -> "in";
            case OUT -> "out";
        };
        if (new Ledger().compareTo(new Ledger()) != 0 || text.isEmpty()) {
            throw new AssertionError(getClass().getSimpleName() + events.hashCode());
        }
    }

    public synchronized int total() {
        events.add(new Asked());
        int sum = 0;
        for (Event event : events) {
            sum += switch (event) {
                case Added(int amount, String by) when by.isEmpty() -> 0;
                case Added(int amount, String by) -> amount;
                case Asked asked -> 0;
            };
        }
        return sum == sums.values().stream().mapToInt(Integer::intValue).sum() ? sum : -1;
    }
}
