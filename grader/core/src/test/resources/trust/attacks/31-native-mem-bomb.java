// title: direct buffers without end
// refused: admitted
// alone: over-limit|wrong-output
public class Vault {
    public void add(int amount) {
        java.util.List<java.nio.ByteBuffer> all = new java.util.ArrayList<>();
        while (true) {
            all.add(java.nio.ByteBuffer.allocateDirect(1 << 24));
        }
    }

    public int total() {
        return 0;
    }
}
