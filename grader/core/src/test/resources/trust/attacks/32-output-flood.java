// title: output without end
// refused: admitted
// alone: over-limit
public class Vault {
    public void add(int amount) {
        String line = "flood ".repeat(2_000);
        while (true) {
            System.out.println(line);
        }
    }

    public int total() {
        return 0;
    }
}
