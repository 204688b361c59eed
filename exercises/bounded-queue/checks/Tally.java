import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import java.util.ArrayList;
import java.util.List;

/** Who took which elements; each consumer writes only to its own array. */
final class Tally {
    private final int elements;
    private final List<int[]> taken = new ArrayList<>();

    Tally(int elements) {
        this.elements = elements;
    }

    int[] newConsumer(int takes) {
        int[] mine = new int[takes];
        taken.add(mine);
        return mine;
    }

    void expectEachOnce(BugClass bugClass) {
        int[] seen = new int[elements + 1];
        for (int[] mine : taken) {
            for (int element : mine) {
                Expect.that(element >= 1 && element <= elements, bugClass, "dequeue() returned " + element
                        + ", which nobody had put in: it took an element before it was there.");
                seen[element]++;
            }
        }
        for (int element = 1; element <= elements; element++) {
            Expect.that(seen[element] <= 1, bugClass, "Two calls of dequeue() returned the same element " + element
                    + ", and another one is lost: two threads worked on the same place at the same moment.");
        }
    }

    /** What one consumer takes from one producer comes in the order in which that producer put it in. */
    void expectOrder(int elementsOfEachProducer) {
        for (int[] mine : taken) {
            int[] last = new int[elements / elementsOfEachProducer];
            for (int element : mine) {
                int producer = (element - 1) / elementsOfEachProducer;
                Expect.that(element > last[producer], BugClass.NOT_LINEARIZABLE,
                        "Two elements that one producer had put in one after the other came out in the opposite order.");
                last[producer] = element;
            }
        }
    }
}
