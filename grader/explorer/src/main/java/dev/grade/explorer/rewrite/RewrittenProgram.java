package dev.grade.explorer.rewrite;

import dev.grade.explorer.control.CodeMap;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes of one program, rewritten, ready to be loaded any number of times. */
public final class RewrittenProgram {
    private final Map<String, byte[]> classes = new HashMap<>();
    private final CodeMap code = new CodeMap();
    private final boolean needsFreshClasses;
    private final ClassLoader parent;

    private RewrittenProgram(Collection<byte[]> originals, ClassLoader parent, Extremes extremes) {
        this.parent = parent;
        ProgramTypes types = new ProgramTypes();
        ClassFile files = ClassFile.of(ClassHierarchyResolverOption.of(new Hierarchy(types)));
        List<ClassModel> models = new ArrayList<>();
        for (byte[] original : originals) {
            ClassModel model = parsed(files, original);
            models.add(model);
            types.add(model);
        }
        types.register(code);
        ClassWeaver weaver = new ClassWeaver(files, code, types, extremes);
        models.sort(java.util.Comparator.comparing(m -> m.thisClass().asInternalName()));
        MethodReferences references = new MethodReferences(files, types);
        for (ClassModel model : models) {
            String name = model.thisClass().asInternalName();
            try {
                classes.put(name, weaver.weave(references.unfold(model), false));
            } catch (RuntimeException e) {
                throw new NotRewritable("the class " + name.replace('/', '.'), e);
            }
        }
        needsFreshClasses = types.needsFreshClasses();
    }

    private static ClassModel parsed(ClassFile files, byte[] original) {
        try {
            return files.parse(OldVersions.raise(ConstantPoolMapper.map(original, false)));
        } catch (RuntimeException e) {
            throw new NotRewritable("a class file", e);
        }
    }

    /**
     * Rewrites class files.
     *
     * @param parent
     *            finds everything else; below it must be a {@link CopyLoader}
     * @param extremes
     *            what the program meets beyond what is usual
     * @throws NotRewritable
     *             if one of them can't be rewritten
     */
    public static RewrittenProgram of(Collection<byte[]> originals, ClassLoader parent, Extremes extremes) {
        return new RewrittenProgram(originals, parent, extremes);
    }

    /** A loader with classes of its own. */
    public ClassLoader newLoader() {
        return new ProgramLoader(classes, parent);
    }

    /** Whether each schedule needs a loader of its own, because some static state can't be set up again in place. */
    public boolean needsFreshClasses() {
        return needsFreshClasses;
    }

    /** The sites and variables of the program. */
    public CodeMap code() {
        return code;
    }
}
