// title: a class by name through a constant description
// refused: resolveConstantDesc
// alone: wrong-output|left-the-jvm
public class Vault {
    public void add(int amount) {
        try {
            Object type = java.lang.constant.ClassDesc.of("java.lang.Runtime")
                    .resolveConstantDesc(java.lang.invoke.MethodHandles.lookup());
            System.out.print(type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
