public class Main {
    static class Account {
        long balance;
        Lock lock = new ReentrantLock();

        Account(long balance) {
            this.balance = balance;
        }
    }

    static class Bank {
        List<Account> accounts = new ArrayList<>();

        public Bank(long... initial) {
            for (long b : initial) {
                accounts.add(new Account(b));
            }
        }

        public boolean transfer(int from, int to, long amount) {
            if (amount < 0) {
                throw new IllegalArgumentException("Amount can't be negative");
            }
            Account a = accounts.get(from);
            Account b = accounts.get(to);
            if (a == b) {
                return true;
            }
            Account first = from < to ? a : b;
            Account second = from < to ? b : a;
            first.lock.lock();
            try {
                second.lock.lock();
                try {
                    if (a.balance < amount) {
                        return false;
                    }
                    b.balance = Math.addExact(b.balance, amount);
                    a.balance -= amount;
                    return true;
                } finally {
                    second.lock.unlock();
                }
            } finally {
                first.lock.unlock();
            }
        }

        public long balance(int id) {
            Account a = accounts.get(id);
            a.lock.lock();
            try {
                return a.balance;
            } finally {
                a.lock.unlock();
            }
        }

        public long total() {
            accounts.forEach(a -> a.lock.lock());
            try {
                return accounts.stream().mapToLong(a -> a.balance).sum();
            } finally {
                accounts.forEach(a -> a.lock.unlock());
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Bank bank = new Bank(100, 100);
        Thread t1 = new Thread(() -> bank.transfer(0, 1, 10));
        Thread t2 = new Thread(() -> bank.transfer(1, 0, 20));
        t1.start();
        t2.start();
        t1.join();
        t2.join();
        System.out.println(bank.total());
    }
}
