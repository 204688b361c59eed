// title: a class by name through a constant description that is called by the name of its supertype
// refused: ConstantDesc.resolveConstantDesc
// alone: wrong-output|left-the-jvm
public class Vault {
    public void add(int amount) {
        java.lang.constant.ConstantDesc name = java.lang.constant.ClassDesc.of("VaultChecks");
        try {
            System.out.print(name.resolveConstantDesc(java.lang.invoke.MethodHandles.lookup()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return -1;
    }
}
