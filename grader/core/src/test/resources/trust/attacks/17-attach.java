// title: the attach interface on itself
// refused: VirtualMachine
// alone: wrong-output|left-the-jvm
public class Vault {
    public void add(int amount) {
        try {
            com.sun.tools.attach.VirtualMachine.attach(String.valueOf(ProcessHandle.current().pid()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
