// expected: the explorer failed (java.lang.IndexOutOfBoundsException

public class HookFails {
    public static void main(String[] args) {
        dev.grade.explorer.control.Hooks.read(new Object(), 99_999_999);
    }
}
