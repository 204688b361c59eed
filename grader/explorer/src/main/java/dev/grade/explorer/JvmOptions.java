package dev.grade.explorer;

import java.util.List;

/** What the explorer needs of the JDK's inside; apart, so that a JVM without them can ask which they are. */
final class JvmOptions {
    /** The options that a JVM needs for the explorer to work in it. */
    static final List<String> ALL = List.of("--finalization=disabled", "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.access=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.util=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.util.random=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.invoke=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.reflect=ALL-UNNAMED");

    private JvmOptions() {
    }
}
