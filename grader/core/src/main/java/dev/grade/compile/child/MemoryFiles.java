package dev.grade.compile.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Keeps what javac writes in memory, and shows it no source and no class of the disk but the libraries it was given. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Output> outputs = new LinkedHashMap<>();

    MemoryFiles(JavaFileManager platform) {
        super(platform);
    }

    /** The classes written so far, by binary name. */
    Map<String, Output> outputs() {
        return outputs;
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        return super.list(location, packageName,
                location == StandardLocation.CLASS_PATH ? Set.of(Kind.CLASS) : kinds, recurse);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, Kind kind,
            @Nullable FileObject sibling) {
        var output = new Output(className, sibling instanceof MemorySource source ? source : null);
        outputs.put(className, output);
        return output;
    }

    /** One class file. */
    static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final @Nullable MemorySource source;

        private Output(String className, @Nullable MemorySource source) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
            this.source = source;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        String file() {
            return source == null ? "" : source.source().path();
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }
    }
}
