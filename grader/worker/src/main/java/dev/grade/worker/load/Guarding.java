package dev.grade.worker.load;

import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts {@link Guard} before the calls in a student's classes that start programs or use files. */
public final class Guarding {
    private static final List<String> TELLTALES = List.of("java/lang/ProcessBuilder", "java/nio/file/", "java/io/File",
            "java/io/RandomAccessFile", "java/io/Print", "java/util/Formatter", "java/net/UnixDomainSocketAddress");

    private final Map<String, ClassImage> images = new HashMap<>();
    private final Map<String, Set<String>> declared = new HashMap<>();
    private final ClassFile file;

    private Guarding(List<ClassImage> classes) {
        classes.forEach(image -> images.put(image.name(), image));
        var resolver = ClassHierarchyResolver.ofResourceParsing(this::stream)
                .orElse(ClassHierarchyResolver.defaultResolver());
        this.file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
    }

    /** The same classes, those of the student guarded. */
    public static List<ClassImage> of(List<ClassImage> classes) {
        var guarding = new Guarding(classes);
        List<ClassImage> guarded = new ArrayList<>();
        for (ClassImage image : classes) {
            guarded.add(image.origin() == Origin.STUDENT && reachesOut(image.bytes())
                    ? new ClassImage(image.name(), guarding.guard(image.bytes()), image.origin())
                    : image);
        }
        return guarded;
    }

    private byte[] guard(byte[] bytes) {
        return file.transformClass(file.parse(bytes),
                ClassTransform.transformingMethodBodies(new GuardTransform(this::isOrders)));
    }

    /** Whether a class, or one of its superclasses among the order's, declares a method. */
    private boolean isOrders(String internalName, String method) {
        String name = internalName.replace('/', '.');
        while (images.containsKey(name)) {
            ClassModel model = file.parse(images.get(name).bytes());
            Set<String> own = declared.computeIfAbsent(name, _ -> methods(model));
            if (own.contains(method)) {
                return true;
            }
            name = model.superclass().map(above -> above.asInternalName().replace('/', '.')).orElse("");
        }
        return false;
    }

    private static Set<String> methods(ClassModel model) {
        Set<String> names = new HashSet<>();
        model.methods()
                .forEach(method -> names.add(method.methodName().stringValue() + method.methodType().stringValue()));
        return names;
    }

    private static boolean reachesOut(byte[] bytes) {
        // names stand in class files as they are
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return TELLTALES.stream().anyMatch(text::contains);
    }

    private @Nullable InputStream stream(ClassDesc type) {
        String descriptor = type.descriptorString();
        ClassImage image = images.get(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
        return image == null ? null : new ByteArrayInputStream(image.bytes());
    }
}
