// title: a finalizer that would act in a later check
// refused: finalize
// alone: wrong-output
public class Vault {
    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() {
        System.out.print("late");
    }

    public void add(int amount) {
        new Vault();
        System.gc();
    }

    public int total() {
        return 0;
    }
}
