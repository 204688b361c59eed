// expected: deadlock
public class InitDeadlockNested {

    static class A {
        static int x = 1;
        static {
            B.touch();
        }

        static void touch() {
        }
    }

    static class B {
        static int y = 1;
        static {
            A.touch();
        }

        static void touch() {
        }
    }

    public static void main(String[] z) throws Exception {
        Thread a = new Thread(A::touch);
        Thread b = new Thread(B::touch);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
