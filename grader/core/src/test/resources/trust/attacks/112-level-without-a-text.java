// title: a level of its own whose text never comes
// refused: admitted
// alone: wrong-output|no-progress|deadlock|busy-wait
import java.util.logging.*;
public class Vault {
    static class L extends Level { L() { super("L", 5000); } @Override public String getLocalizedName() { while (true) { Thread.onSpinWait(); } } }
    public void add(int amount) { Logger.getLogger("").setLevel(new L()); Logger.getGlobal().log(new L(), "x"); }
    public int total() { return 4; }
}
