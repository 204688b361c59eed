package dev.grade.worker;

import dev.grade.worker.Lab.Source;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles text to classes in memory. */
final class Compiler {
    private Compiler() {
    }

    static List<ClassImage> compile(List<Source> sources) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        Map<String, Origin> origins = new HashMap<>();
        List<JavaFileObject> files = new ArrayList<>();
        for (Source source : sources) {
            files.add(new Text(source));
            origins.put("/" + source.className() + ".java", source.origin());
        }
        Map<String, Origin> found = new HashMap<>();
        var manager = new ForwardingJavaFileManager<JavaFileManager>(
                compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
                    FileObject sibling) {
                found.put(name, Objects.requireNonNull(origins.get(sibling.toUri().getPath())));
                return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return classes.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
                    }
                };
            }
        };
        var options = List.of("-proc:none", "-g", "-cp", System.getProperty("java.class.path"));
        if (!compiler.getTask(null, manager, null, options, null, files).call()) {
            throw new AssertionError("the sources of this test do not compile");
        }
        List<ClassImage> images = new ArrayList<>();
        classes.forEach((name, bytes) -> images
                .add(new ClassImage(name, bytes.toByteArray(), Objects.requireNonNull(found.get(name)))));
        return images;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(Source source) {
            super(URI.create("mem:///" + source.className() + ".java"), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }
}
