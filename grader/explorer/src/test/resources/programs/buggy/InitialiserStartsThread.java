// expected: deadlock|missed-termination
public class InitialiserStartsThread {
    static int answer;

    static {
        Thread t = new Thread(() -> answer = 42);
        t.start();
        try {
            t.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) {
        System.out.println(answer);
    }
}
