// title: changes the security providers of the JVM
// refused: Security
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        java.security.Security.removeProvider("SUN");
    }

    public int total() {
        return 0;
    }
}
