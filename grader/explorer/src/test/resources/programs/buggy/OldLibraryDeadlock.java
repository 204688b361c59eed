// expected: deadlock
// class files: 48
class OldRegistry {
    static final OldRegistry ONE = new OldRegistry();
    static int uses;

    static synchronized void use() {
        uses++;
        ONE.touch();
    }

    synchronized void touch() {
    }

    synchronized void report() {
        use();
    }
}

class OldUser extends Thread {
    public void run() {
        OldRegistry.use();
    }
}

class OldReporter extends Thread {
    public void run() {
        OldRegistry.ONE.report();
    }
}

public class OldLibraryDeadlock {
    public static void main(String[] args) throws InterruptedException {
        Thread user = new OldUser();
        Thread reporter = new OldReporter();
        user.start();
        reporter.start();
        user.join();
        reporter.join();
    }
}
