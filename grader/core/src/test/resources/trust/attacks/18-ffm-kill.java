// title: java.lang.foreign calls the C library
// refused: java.lang.invoke
// alone: wrong-output|left-the-jvm
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

public class Vault {
    public void add(int amount) {
        Linker linker = Linker.nativeLinker();
        try {
            linker.downcallHandle(linker.defaultLookup().find("exit").orElseThrow(),
                    FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT)).invoke(0);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
