package dev.grade.linear;

import static dev.grade.linear.Linearizability.Judgement.EXPLAINED;
import static dev.grade.linear.Linearizability.Judgement.UNEXPLAINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grade.linear.Linearizability.Judgement;
import dev.grade.worker.protocol.CallHistory;
import dev.grade.worker.protocol.CallHistory.Call;
import dev.grade.worker.protocol.Value;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Histories of a queue with room for two, and of a counter, right and wrong ones. */
class LinearizabilityTests {
    /** A queue that says by an exception that a call would have to wait. */
    static final class Line {
        private final Deque<Integer> elements = new ArrayDeque<>();
        private final int room;

        Line(int room) {
            this.room = room;
        }

        void enqueue(int element) {
            if (elements.size() == room) {
                throw new IllegalStateException();
            }
            elements.addLast(element);
        }

        int dequeue() {
            return elements.removeFirst();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && List.copyOf(elements).equals(List.copyOf(line.elements));
        }

        @Override
        public int hashCode() {
            return List.copyOf(elements).hashCode();
        }
    }

    /** A class without {@code equals}. */
    static final class Counter {
        private long count;

        long increment() {
            return ++count;
        }
    }

    private final List<Call> calls = new ArrayList<>();

    @Test
    void oneCallAfterAnotherMustCountInThatOrder() throws Exception {
        call("enqueue", 0, 1, null, 1);
        call("enqueue", 2, 3, null, 2);
        call("dequeue", 4, 5, 1);

        assertThat(judge()).isEqualTo(EXPLAINED);
        calls.removeLast();
        call("dequeue", 4, 5, 2);
        assertThat(judge()).isEqualTo(UNEXPLAINED);
    }

    @Test
    void callsThatOverlapMayCountInEitherOrder() throws Exception {
        call("enqueue", 0, 3, null, 1);
        call("enqueue", 1, 2, null, 2);
        call("dequeue", 4, 5, 2);
        call("dequeue", 6, 7, 1);

        assertThat(judge()).isEqualTo(EXPLAINED);
    }

    @Test
    void aCallThatWouldHaveToWaitDidNotHappenThen() throws Exception {
        call("enqueue", 0, 1, null, 1);
        call("enqueue", 2, 3, null, 2);
        call("enqueue", 4, 7, null, 3);
        call("dequeue", 5, 6, 1);

        assertThat(judge()).isEqualTo(EXPLAINED);
        calls.removeLast();
        assertThat(judge()).as("three elements in a queue with room for two").isEqualTo(UNEXPLAINED);
    }

    @Test
    void nobodyTakesWhatNobodyPutIn() throws Exception {
        call("dequeue", 0, 1, 7);

        assertThat(judge()).isEqualTo(UNEXPLAINED);
    }

    @Test
    void anExceptionIsAnOutcomeToo() throws Exception {
        calls.add(new Call("A", "dequeue", List.of(), "xNoSuchElementException", 0, 1));

        assertThat(judge()).isEqualTo(EXPLAINED);
    }

    @Test
    void aSpecificationWithoutEqualsWorksAsWell() throws Exception {
        call("increment", 0, 4, 2L);
        call("increment", 1, 3, 1L);
        call("increment", 2, 5, 3L);

        assertThat(judge(Counter.class)).isEqualTo(EXPLAINED);
        calls.removeLast();
        call("increment", 2, 5, 2L);
        assertThat(judge(Counter.class)).isEqualTo(UNEXPLAINED);
    }

    @Test
    void everyHistoryOfARealQueueIsExplained() throws Exception {
        var random = new Random(11);
        for (int trial = 0; trial < 200; trial++) {
            calls.clear();
            // Calls take effect in the order in which they are made here, each at a moment between its two ends.
            var line = new Line(3);
            for (int i = 0; i < 8; i++) {
                int moment = 100 * i + 50;
                int began = moment - random.nextInt(150);
                int ended = moment + 1 + random.nextInt(150);
                if (line.elements.isEmpty() || (line.elements.size() < 3 && random.nextBoolean())) {
                    line.enqueue(i);
                    call("enqueue", began, ended, null, i);
                } else {
                    call("dequeue", began, ended, line.dequeue());
                }
            }
            calls.sort(Comparator.comparingInt(Call::began));
            assertThat(judge(Line.class, 3)).as(calls.toString()).isEqualTo(EXPLAINED);
        }
    }

    @Test
    void aClassOfAStudentIsNeverLoaded() throws IOException {
        var judge = new Linearizability(List.of(image(Counter.class, Origin.STUDENT)));

        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> judge.judge(new CallHistory(Counter.class.getName(), List.of(), List.of())));
    }

    private Judgement judge() throws Exception {
        return judge(Line.class, 2);
    }

    private Judgement judge(Class<?> specification, Object... created) throws Exception {
        var judge = new Linearizability(List.of(image(specification, Origin.CHECK)));
        return judge.judge(new CallHistory(specification.getName(), Arrays.stream(created).map(Value::of).toList(),
                calls));
    }

    private static ClassImage image(Class<?> type, Origin origin) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class"))) {
            return new ClassImage(type.getName(), in.readAllBytes(), origin);
        }
    }

    private void call(String operation, int began, int ended, @Nullable Object result, Object... arguments) {
        calls.add(new Call("T" + calls.size(), operation, Arrays.stream(arguments).map(Value::of).toList(),
                Value.of(result), began, ended));
    }
}
