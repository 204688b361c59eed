// title: an inherited member through a class of its own
// refused: calls Thread.getContextClassLoader
// alone: wrong-output
public class Vault {
    static class Mine extends Thread {
        Object loader() {
            return getContextClassLoader();
        }
    }

    public void add(int amount) {
        System.out.print(new Mine().loader());
    }

    public int total() {
        return 0;
    }
}
