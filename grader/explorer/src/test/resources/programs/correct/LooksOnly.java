import java.util.*;

public class LooksOnly {
    static final ArrayList<Integer> list = new ArrayList<>(List.of(1, 2));
    static final TreeMap<Integer, Integer> tree = new TreeMap<>(Map.of(1, 2, 3, 4));
    static final BitSet bits = BitSet.valueOf(new long[] {5});
    static final StringBuilder text = new StringBuilder("abc");
    static final PriorityQueue<Integer> heap = new PriorityQueue<>(list);

    public static void main(String[] z) throws Exception {
        Runnable r = () -> {
            assert ((List<?>) list.clone()).size() == 2 && tree.headMap(2).size() == 1 && tree.ceilingEntry(2).getValue() == 4 && tree.descendingMap().firstKey() == 3;
            assert bits.toLongArray().length == 1 && bits.cardinality() == 2 && bits.nextClearBit(0) == 1 && text.compareTo(new StringBuilder("abd")) < 0 && text.chars().sum() == 294;
            assert heap.comparator() == null && tree.comparator() == null && text.substring(1).equals("bc") && list.subList(0, 1).getFirst() == 1 && list.reversed().getFirst() == 2;
            for (var e : tree.tailMap(1).entrySet()) assert e.getKey() < e.getValue();
            ListIterator<Integer> it = list.listIterator(2);
            while (it.hasPrevious()) assert it.previousIndex() >= 0 && it.previous() > 0;
        };
        Thread a = new Thread(r), b = new Thread(r);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
