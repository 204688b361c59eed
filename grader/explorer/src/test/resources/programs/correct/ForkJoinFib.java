import java.util.concurrent.*;

public class ForkJoinFib {

    static class Fib extends RecursiveTask<Integer> {
        final int n;

        Fib(int n) {
            this.n = n;
        }

        protected Integer compute() {
            if (n < 2) return n;
            Fib a = new Fib(n - 1);
            a.fork();
            return new Fib(n - 2).compute() + a.join();
        }
    }

    public static void main(String[] z) {
        try (ForkJoinPool p = new ForkJoinPool(2);) {
            if (p.invoke(new Fib(4)) != 3) throw new AssertionError();
        }
    }
}
