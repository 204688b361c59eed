import java.util.concurrent.Exchanger;

public class Exchange {
    public static void main(String[] args) throws Exception {
        Exchanger<String> exchanger = new Exchanger<>();
        String[] got = new String[1];
        Thread t = new Thread(() -> {
            try {
                got[0] = exchanger.exchange("from t");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        t.start();
        String mine = exchanger.exchange("from main");
        t.join();
        assert mine.equals("from t") && got[0].equals("from main");
    }
}
