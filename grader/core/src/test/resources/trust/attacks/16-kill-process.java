// title: ProcessHandle ends another process
// refused: ProcessHandle
// alone: wrong-output
// effect: kill
public class Vault {
    public void add(int amount) {
        ProcessHandle.of(@PID@L).ifPresent(ProcessHandle::destroyForcibly);
    }

    public int total() {
        return 0;
    }
}
