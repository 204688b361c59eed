// expected: check-then-act
public class StackFlag {
    static int top;
    static int[] arr = new int[5];
    static boolean flag;
    static final Object m = new Object();

    static void push(int v) {
        if (top == 5) throw new IllegalStateException("overflow");
        arr[top++] = v;
    }

    static int pop() {
        if (top == 0) throw new IllegalStateException("underflow");
        return arr[--top];
    }

    public static void main(String[] x) throws Exception {
        Thread a = new Thread(() -> {
            for (int i = 0; i < 5; i++) synchronized (m) {
                push(i);
                flag = true;
            }
        });
        Thread b = new Thread(() -> {
            for (int i = 0; i < 5; i++) synchronized (m) {
                if (flag) pop();
            }
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
