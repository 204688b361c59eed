package dev.grade.explorer.rewrite;

import dev.grade.explorer.control.CodeMap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;

/**
 * Defines the controlled copies of the JDK's concurrency classes, made from the running JDK's own class files at the
 * moment each is first used.
 */
public final class CopyLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final ClassFile files;
    private final ClassWeaver weaver;

    /** A loader beside the explorer's own classes. */
    public CopyLoader() {
        super(CopyLoader.class.getClassLoader());
        ProgramTypes none = new ProgramTypes();
        files = ClassFile.of(ClassHierarchyResolverOption.of(new Hierarchy(none)));
        weaver = new ClassWeaver(files, new CodeMap(), none, Extremes.NONE);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/');
        if (!path.startsWith(Names.COPY)) {
            throw new ClassNotFoundException(name);
        }
        String original = path.substring(Names.COPY.length());
        try (InputStream in = Object.class.getModule().getResourceAsStream(original + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] mapped = ConstantPoolMapper.map(in.readAllBytes(), true);
            byte[] woven = weaver.weave(files.parse(mapped), true);
            return defineClass(name, woven, 0, woven.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
