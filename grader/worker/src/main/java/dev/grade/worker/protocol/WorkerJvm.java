package dev.grade.worker.protocol;

import java.util.List;

/** What a worker needs of the JDK's inside; apart, so that whoever starts one can ask. */
public final class WorkerJvm {
    /** The options that a JVM needs so that a worker in it can see virtual threads. */
    public static final List<String> OPTIONS = List.of("--add-opens=java.base/jdk.internal.vm=ALL-UNNAMED");

    private WorkerJvm() {
    }
}
