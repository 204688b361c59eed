package dev.grade.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Brings the classes of a jar to a version of class files that the JDK's cache of classes takes: it leaves out those for
 * Java 5 and older, which are read and verified anew at every start. What they do stays the same.
 */
public final class NewerClasses {
    private static final int OLDEST_CACHED = ClassFile.JAVA_6_VERSION;

    private final ClassFile classFile;

    private NewerClasses(ClassLoader library) {
        var hierarchy = ClassHierarchyResolver.ofResourceParsing(library)
                .orElse(ClassHierarchyResolver.defaultResolver());
        classFile = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy));
    }

    /**
     * Rewrites jars in their places; one that has nothing to change stays as it is.
     *
     * @throws IOException
     *             if one can't be read or written; it is whole all the same
     */
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            rewrite(Path.of(jar));
        }
    }

    private static void rewrite(Path jar) throws IOException {
        byte[] rewritten;
        boolean changed = false;
        try (var library = new URLClassLoader(new URL[]{jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                var in = new ZipInputStream(Files.newInputStream(jar))) {
            var newer = new NewerClasses(library);
            var bytes = new ByteArrayOutputStream();
            try (var out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    byte[] before = in.readAllBytes();
                    byte[] after = entry.getName().endsWith(".class") ? newer.bring(before) : before;
                    changed |= !Arrays.equals(before, after);
                    var copy = new ZipEntry(entry.getName());
                    copy.setTime(entry.getTime());
                    out.putNextEntry(copy);
                    out.write(after);
                }
            }
            rewritten = bytes.toByteArray();
        }
        if (changed) {
            Path unfinished = jar.resolveSibling(jar.getFileName() + ".new");
            Files.write(unfinished, rewritten);
            Files.move(unfinished, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private byte[] bring(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        if (model.majorVersion() >= OLDEST_CACHED) {
            return bytes;
        }
        ClassTransform version = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
            } else {
                builder.with(element);
            }
        };
        // code that is passed on piece by piece gets the stack maps that newer versions must have
        return classFile.transformClass(model, version
                .andThen(ClassTransform.transformingMethodBodies((builder, element) -> builder.with(element))));
    }
}
