package dev.grade.explorer.rewrite;

import java.nio.ByteBuffer;

/**
 * Class files of before Java 5, such as those of old libraries: only since then can code load a class as a constant, as
 * rewritten code does. Nothing else changes for them, for both versions are verified by inferring types (Java virtual
 * machine specification, 4.10.2).
 */
final class OldVersions {
    private static final int JAVA_5 = 49;
    private static final int MINOR = 4;
    private static final int MAJOR = 6;

    private OldVersions() {
    }

    /** The class file, at least of the version of Java 5. Changed in place. */
    static byte[] raise(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if ((bytes.getShort(MAJOR) & 0xffff) < JAVA_5) {
            bytes.putShort(MINOR, (short) 0).putShort(MAJOR, (short) JAVA_5);
        }
        return file;
    }
}
