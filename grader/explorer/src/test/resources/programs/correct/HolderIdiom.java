import java.util.ArrayList;
import java.util.List;

public class HolderIdiom {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    final List<String> names = new ArrayList<>(List.of("a", "b"));

    static class Holder {
        static final HolderIdiom INSTANCE = new HolderIdiom();
        static int[] table = {1, 2, 3};
    }

    public static void main(String[] args) throws Exception {
        Runnable r = () -> {
            assert Holder.INSTANCE.names.size() == 2 && Holder.table[2] == 3;
        };
        both(r, r);
    }
}
