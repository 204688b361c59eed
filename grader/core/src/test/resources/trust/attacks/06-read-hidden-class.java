// title: the bytes of the hidden checks as a resource
// refused: calls Class.getResourceAsStream
// alone: wrong-output
public class Vault {
    static int answer;

    static {
        String[] names = {"/VaultChecks.class", "VaultChecks.class"};
        for (String name : names) {
            if (Vault.class.getResourceAsStream(name) != null
                    || ClassLoader.getSystemResourceAsStream("VaultChecks.class") != null) {
                answer = 5;
            }
        }
    }

    public void add(int amount) {
    }

    public int total() {
        return answer;
    }
}
