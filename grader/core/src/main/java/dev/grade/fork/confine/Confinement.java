package dev.grade.fork.confine;

import java.io.IOException;
import java.util.List;

/** What the operating system does to keep a child process away from the rest of the machine. */
public sealed interface Confinement permits Bubblewrap, LandlockSeccomp, None {
    /** Its name in reports, such as {@code bwrap+seccomp}. */
    String label();

    /** What it keeps a child from, as a part of a sentence. */
    String promise();

    /** Whether a child can do nothing to the machine that the probe tries. */
    boolean holds();

    /** The same for a child that may start further JVMs, which are confined with it, and end them. */
    Confinement withPeers();

    /**
     * The command that runs {@code command} confined.
     *
     * @throws IOException
     *             if what it needs can't be written to the child's folder
     */
    List<String> around(List<String> command, Sight sight) throws IOException;
}
