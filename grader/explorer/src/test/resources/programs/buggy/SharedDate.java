// expected: data-race
import java.util.Date;

public class SharedDate {
    public static void main(String[] args) throws Exception {
        Date due = new Date(0);
        Thread other = new Thread(() -> due.setTime(1_000));
        other.start();
        due.getTime();
        other.join();
    }
}
