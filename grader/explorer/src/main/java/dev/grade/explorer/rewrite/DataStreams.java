package dev.grade.explorer.rewrite;

import java.util.Set;

/**
 * Streams of numbers and objects. Most of their calls put a value together in an array that belongs to the stream, without
 * a lock, so two threads that make one at a time spoil each other's value.
 */
final class DataStreams {
    private static final Set<String> OWNERS = Set.of("controlled/java/io/DataOutputStream", "java/io/DataInputStream",
            "java/io/ObjectOutputStream", "java/io/ObjectInputStream");
    /** These hand bytes on as they are. */
    private static final Set<String> OF_INPUT = Set.of("read", "readFully", "readBoolean", "readByte",
            "readUnsignedByte", "readAllBytes", "readNBytes");

    private DataStreams() {
    }

    static boolean is(String owner) {
        return OWNERS.contains(owner);
    }

    static boolean isWatched(String owner, String method) {
        if (owner.endsWith("/DataInputStream")) {
            return method.startsWith("read") && !OF_INPUT.contains(method);
        }
        return method.startsWith("write") || method.startsWith("read") || method.equals("flush")
                || method.equals("reset");
    }
}
