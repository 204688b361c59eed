// title: reads an object of any class from bytes
// refused: ObjectInputStream
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        try {
            new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(new byte[]{1})).readObject();
        } catch (java.io.IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
