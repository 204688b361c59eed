// title: an exit in a method that the JDK calls
// refused: calls Runtime.exit
// alone: left-the-jvm
public class Vault {
    private final Object key = new Object() {
        @Override
        public int hashCode() {
            Runtime.getRuntime().exit(0);
            return 0;
        }
    };

    public void add(int amount) {
        new java.util.HashMap<Object, Object>().put(key, key);
    }

    public int total() {
        return 0;
    }
}
