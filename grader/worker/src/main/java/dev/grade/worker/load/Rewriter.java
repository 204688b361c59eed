package dev.grade.worker.load;

import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Puts the hooks of one universe into a student's class. Lines, exceptions and behaviour stay as they are. */
final class Rewriter {
    private static final byte[][] WAITING = {bytes("wait"), bytes("await"), bytes("newCondition")};

    private static final byte MONITORENTER = (byte) 0xC2;
    private static final byte DUP = 0x59;
    private static final byte ASTORE = 0x3A;
    private static final byte ASTORE_0 = 0x4B;
    private static final byte ASTORE_3 = 0x4E;

    private final ClassBook book;
    private final boolean noisy;
    private final boolean telling;
    private final boolean watched;
    private @Nullable ClassFile classFile;

    Rewriter(ClassBook book, boolean noisy, boolean telling, boolean watched) {
        this.book = book;
        this.noisy = noisy;
        this.telling = telling;
        this.watched = watched;
    }

    byte[] rewrite(byte[] bytes) {
        // The class-file library costs tens of milliseconds cold, so a class without locks is not even parsed.
        if (!noisy && !telling && !watched && !mentionsWaiting(bytes) && !entersMonitors(bytes)) {
            return bytes;
        }
        ClassFile file = classFile();
        ClassModel model = file.parse(bytes);
        if (telling) {
            return file.transformClass(model, Rewriter::tell);
        }
        String source = model.findAttribute(Attributes.sourceFile()).map(a -> a.sourceFile().stringValue()).orElse("");
        return file.transformClass(model, ClassTransform.transformingMethodBodies(CodeTransform
                .ofStateful(
                        () -> new HookTransform(noisy, watched && !source.isEmpty() ? new WaitMarks(source) : null))));
    }

    private static void tell(ClassBuilder type, ClassElement element) {
        if (element instanceof MethodModel method) {
            boolean locked = method.flags().has(AccessFlag.SYNCHRONIZED);
            var steps = new StepTransform(method.methodName().stringValue(), locked)
                    .andThen(new HookTransform(false, null));
            type.transformMethod(method, MethodTransform.transformingCode(steps));
        } else {
            type.with(element);
        }
    }

    private synchronized ClassFile classFile() {
        ClassFile file = classFile;
        if (file == null) {
            var resolver = ClassHierarchyResolver.ofResourceParsing(this::image)
                    .orElse(ClassHierarchyResolver.defaultResolver());
            file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
            classFile = file;
        }
        return file;
    }

    private @Nullable InputStream image(ClassDesc type) {
        String descriptor = type.descriptorString();
        ClassImage image = book.image(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
        return image == null ? null : new ByteArrayInputStream(image.bytes());
    }

    private static boolean mentionsWaiting(byte[] bytes) {
        for (byte[] name : WAITING) {
            for (int at = 0; at + name.length <= bytes.length; at++) {
                if (bytes[at] == name[0] && startsAt(bytes, at, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether something in there looks like what javac writes for a synchronized statement. */
    private static boolean entersMonitors(byte[] bytes) {
        for (int at = 2; at < bytes.length; at++) {
            if (bytes[at] == MONITORENTER) {
                boolean shortStore = bytes[at - 2] == DUP && bytes[at - 1] >= ASTORE_0 && bytes[at - 1] <= ASTORE_3;
                boolean longStore = at > 2 && bytes[at - 3] == DUP && bytes[at - 2] == ASTORE;
                if (shortStore || longStore) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] bytes, int at, byte[] name) {
        for (int i = 1; i < name.length; i++) {
            if (bytes[at + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
