// title: a VarHandle into the JDK's own fields
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        try {
            java.lang.invoke.MethodHandles.lookup().findVarHandle(String.class, "value", byte[].class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
