package dev.grade.worker.protocol;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The key that seals frames. It changes with every frame in a way that cannot be turned back, so code that reads it
 * from memory during one check cannot alter what was said of earlier ones.
 */
public final class FrameKey {
    /** The length of a key and of a seal, in bytes. */
    public static final int BYTES = 32;

    private final MessageDigest digest;
    private byte[] key;

    /** Starts with this secret of {@link #BYTES} bytes. */
    public FrameKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, not " + secret.length);
        }
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        key = secret.clone();
    }

    /** The seal of this body; the key is another one afterwards. */
    byte[] seal(byte[] body) {
        // Whatever fails on the way, such as for want of memory, leaves the key as it was, so that one can try again.
        digest.reset();
        digest.update(key);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(body.length).array());
        digest.update(body);
        byte[] seal = digest.digest(key);
        digest.update((byte) 1);
        key = digest.digest(key);
        return seal;
    }
}
