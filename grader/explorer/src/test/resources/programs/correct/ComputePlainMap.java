import java.util.*;
import java.util.concurrent.*;

public class ComputePlainMap {
    static class Account {
        int balance;
        List<String> log = new ArrayList<>();
    }

    static final ConcurrentHashMap<String, Account> accounts = new ConcurrentHashMap<>();
    static void pay(String who, int amount) {
        accounts.compute(who, (k, a) -> {
            if (a == null) a = new Account();
            a.balance += amount;
            a.log.add("+" + amount);
            return a;
        });
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            pay("x", 1);
            pay("y", 2);
        });
        Thread b = new Thread(() -> {
            pay("x", 3);
            pay("y", 4);
        });
        a.start();
        b.start();
        int[] seen = new int[1];
        accounts.computeIfPresent("x", (k, v) -> {
            seen[0] = v.balance;
            return v;
        });
        assert seen[0] == 0 || seen[0] == 1 || seen[0] == 3 || seen[0] == 4;
        a.join();
        b.join();
        assert accounts.get("x").balance == 4 && accounts.get("y").log.size() == 2;
    }
}
