// expected: the explorer failed (java.lang.IndexOutOfBoundsException

public class HookFailsInTry {
    public static void main(String[] args) {
        boolean failed = false;
        try {
            dev.grade.explorer.control.Hooks.read(new Object(), 99_999_999);
        } catch (RuntimeException e) {
            failed = true;
        }
        assert !failed;
    }
}
