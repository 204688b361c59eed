// expected: data-race
import java.util.Arrays;
import java.util.List;

/** What is set through the list is in the array that another thread reads. */
public class ViewOfArray {
    public static void main(String[] args) throws Exception {
        Integer[] cells = {1, 2, 3};
        List<Integer> view = Arrays.asList(cells);
        Thread other = new Thread(() -> view.set(1, 9));
        other.start();
        int sum = cells[0] + cells[1];
        other.join();
        if (sum < 0) {
            throw new AssertionError(sum);
        }
    }
}
