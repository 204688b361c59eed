// title: a logger of the system with a text that lies about who calls, and never ends
// refused: admitted
// alone: wrong-output|over-limit
public class Vault {
    private static final System.Logger LOG = System.getLogger("org.junit.platform.launcher.core.LauncherDiscovery\n::error::");
    public void add(int amount) {
        for (int i = 0; i < 200; i++) { LOG.log(System.Logger.Level.ERROR, "x".repeat(100_000)); }
        LOG.log(System.Logger.Level.INFO, () -> { throw new IllegalStateException(); });
    }
    public int total() { return 4; }
}
