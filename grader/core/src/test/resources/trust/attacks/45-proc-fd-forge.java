// title: writes forged frames through /proc/self/fd/1
// refused: FileOutputStream
// alone: left-the-jvm|wrong-output
public class Vault {
    public void add(int amount) {
        try (java.io.FileOutputStream out = new java.io.FileOutputStream("/proc/self/fd/1")) {
            out.write(new byte[64]);
            out.flush();
            Thread.sleep(200);
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
