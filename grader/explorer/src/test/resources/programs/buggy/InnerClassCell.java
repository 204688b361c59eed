// expected: lost-update
import java.util.function.*;

public class InnerClassCell {

    class Cell {
        int v;

        class View {

            int get() {
                return v;
            }
        }
    }
    int total;

    void run() throws Exception {
        Cell c = new Cell();
        IntSupplier s = c.new View()::get;
        Thread t = new Thread(){

            public void run() {
                c.v = s.getAsInt() + 1;
            }
        };
        Thread u = new Thread(){

            public void run() {
                c.v = s.getAsInt() + 1;
            }
        };
        t.start();
        u.start();
        t.join();
        u.join();
        total = c.v;
    }

    public static void main(String[] z) throws Exception {
        InnerClassCell i = new InnerClassCell();
        i.run();
        if (i.total != 2) throw new AssertionError("total " + i.total + " of " + 2);
    }
}
