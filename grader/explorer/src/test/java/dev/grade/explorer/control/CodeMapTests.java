package dev.grade.explorer.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CodeMapTests {
    private static final int COLLECTIONS = 50;

    @Test
    void keepsNoClassOfAProgramThatIsLoadedAnewForEachSchedule() throws Exception {
        var code = new CodeMap();
        WeakReference<Class<?>> once = use(code);

        for (int i = 0; i < COLLECTIONS && once.get() != null; i++) {
            System.gc();
        }

        assertThat(once.get()).isNull();
        assertThat(code.variable(ArrayList.class)).isEqualTo(code.variable(ArrayList.class));
    }

    private static WeakReference<Class<?>> use(CodeMap code) throws ClassNotFoundException {
        Class<?> loaded = new Anew().loadClass(OwnList.class.getName());
        code.variable(loaded);
        return new WeakReference<>(loaded);
    }

    /** Has a class of its own of that name. */
    private static final class Anew extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(OwnList.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = OwnList.class.getResourceAsStream("OwnList.class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
