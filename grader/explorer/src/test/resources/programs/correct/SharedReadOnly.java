import java.util.*;
import java.util.stream.*;

public class SharedReadOnly {
    static final List<String> words = new ArrayList<>();
    static final Map<String, Integer> idx = new HashMap<>();
    static final int[] t = {5, 4, 3};
    static {
        for (String s : "a b c d".split(" ")) {
            words.add(s);
            idx.put(s, idx.size());
        }
    }

    public static void main(String[] z) throws Exception {
        List<String> late = new ArrayList<>(words);
        late.add("e");
        Runnable r = () -> {
            int[] c = t.clone();
            Arrays.sort(c);
            assert c[0] == 3;
            assert String.join("", words).equals("abcd");
            assert new ArrayList<>(idx.values()).size() == 4;
            assert late.stream().map(String::toUpperCase).collect(Collectors.joining()).equals("ABCDE");
            StringBuilder sb = new StringBuilder();
            for (String s : late) sb.append(s);
            assert sb.toString().equals("abcde");
            assert Arrays.stream(t).sum() == 12;
            Set<String> u = new TreeSet<>(late);
            assert u.equals(new HashSet<>(late));
        };
        Thread a = new Thread(r), b = new Thread(r);
        a.start();
        b.start();
        r.run();
        a.join();
        b.join();
        late.clear();
        words.add("x");
        Arrays.fill(t, 1);
    }
}
