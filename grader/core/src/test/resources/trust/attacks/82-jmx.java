// title: looks into the JVM through its management interface
// refused: may not look into the JVM
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        System.out.print(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    public int total() {
        return 0;
    }
}
