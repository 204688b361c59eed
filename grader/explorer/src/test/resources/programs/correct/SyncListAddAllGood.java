import java.util.*;

public class SyncListAddAllGood {
    public static void main(String[] z) throws Exception {
        List<Integer> a = Collections.synchronizedList(new ArrayList<>(List.of(1))), b = Collections.synchronizedList(new ArrayList<>(List.of(2)));
        Thread x = new Thread(() -> a.addAll(new ArrayList<>(b))), y = new Thread(() -> b.addAll(List.of(a.toArray(new Integer[0]))));
        x.start();
        y.start();
        x.join();
        y.join();
        assert a.size() + b.size() >= 4;
        Vector<Integer> v = new Vector<>(List.of(1));
        StringBuffer sb = new StringBuffer("x");
        Thread p = new Thread(() -> {
            v.addAll(v);
            sb.append(sb);
        }), q = new Thread(() -> {
            v.add(2);
            sb.append("y").append(v);
        });
        p.start();
        q.start();
        p.join();
        q.join();
        assert v.size() >= 3;
    }
}
