// title: writes a file through a class that is allowed otherwise
// refused: creates a PrintWriter
// alone: wrong-output
// effect: file
public class Vault {
    public void add(int amount) {
        try (java.io.PrintWriter out = new java.io.PrintWriter("@FILE@")) {
            out.print("5");
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
