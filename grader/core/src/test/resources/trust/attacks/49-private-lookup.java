// title: privateLookupIn into the JDK
// refused: reach into its own classes only
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        try {
            java.lang.invoke.MethodHandles.privateLookupIn(String.class, java.lang.invoke.MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
