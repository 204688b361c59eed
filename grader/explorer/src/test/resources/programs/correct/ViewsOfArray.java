import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Threads keep to places of their own, or to the lock of a wrapper; how long such a list is nobody can change. */
public class ViewsOfArray {
    public static void main(String[] args) throws Exception {
        Integer[] cells = {1, 2, 3};
        List<Integer> view = Arrays.asList(cells);
        List<Integer> locked = Collections.synchronizedList(Arrays.asList(4, 5));
        Thread other = new Thread(() -> {
            view.set(1, view.size());
            locked.set(0, 6);
        });
        other.start();
        cells[0] = cells[2] + view.get(0) + view.size();
        locked.set(1, locked.get(0));
        other.join();
        if (view.get(1) != 3 || view.indexOf(3) != 1) {
            throw new AssertionError(view);
        }
    }
}
