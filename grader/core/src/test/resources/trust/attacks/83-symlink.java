// title: replaces a file by a link to another
// refused: Files
// alone: wrong-output
// effect: file
public class Vault {
    public void add(int amount) {
        try {
            java.nio.file.Files.createSymbolicLink(java.nio.file.Path.of("@FILE@"), java.nio.file.Path.of("@SECRET@"));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
