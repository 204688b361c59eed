// expected: data-race
import java.util.ArrayList;
import java.util.List;

public class ListRace {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    public static void main(String[] args) throws Exception {
        List<Integer> list = new ArrayList<>();
        both(() -> list.add(1), () -> list.add(2));
        System.out.println(list.size());
    }
}
