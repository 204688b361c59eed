// title: a FileHandler of java.util.logging as a file writer
// refused: FileHandler
// alone: wrong-output
// effect: file
public class Vault {
    public void add(int amount) {
        try {
            java.util.logging.Logger.getLogger("x").addHandler(new java.util.logging.FileHandler("@FILE@"));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
