// title: standard streams, properties and the default locale exchanged
// refused: calls System.setOut
// alone: wrong-output
import java.util.Locale;

public class Vault {
    public void add(int amount) {
        System.setOut(null);
        System.setErr(null);
        System.setProperty("line.separator", "x");
        Locale.setDefault(Locale.of("tr", "TR"));
    }

    public int total() {
        return 0;
    }
}
