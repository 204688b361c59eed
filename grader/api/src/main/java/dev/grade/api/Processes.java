package dev.grade.api;

import java.nio.file.Path;
import java.util.List;

/**
 * What a functional check of processes works with: a folder, programs that the answer starts, and JVMs that run the answer
 * beside this one. A check method receives it as a parameter; everything is ended and deleted with the check. The exercise
 * must name the profile {@code processes} (the answer starts programs) or {@code peers} (checks alone start JVMs).
 */
public interface Processes {
    /** A fresh and empty folder, the only one in which the answer may use files. */
    Path folder();

    /**
     * The one command that the answer may start from now on: {@code new Program().main(arguments)} in a JVM of its own that has
     * this class, those nested in it, and the JDK. ({@code main} is an instance method, for a take-home keeps those.) Its first argument is the address of a Unix socket where it says what it is up to, a
     * line each: {@code ~text} before it waits for its input or output, {@code !text} whenever it goes on, and
     * {@code =count}, upon which it gets a line as soon as so many programs have said so and wait. While every program that
     * was started waits, and so do the answer's threads, nothing can go on any more, and the check fails.
     */
    List<String> announce(Class<?> program, String... arguments);

    /** How many programs the answer has started. */
    int started();

    /** How many of them have called and not ended. */
    int alive();

    /** What each program that still talks said last, in the order in which they called. */
    List<String> told();

    /**
     * Runs this task for each of these arguments at once, each in a JVM of its own with all classes of the check and the
     * answer. They begin together.
     *
     * @return what they returned, in the order of the arguments
     * @throws CheckFailure
     *             as one of them failed; as {@link BugClass#LEFT_THE_JVM} if one ended without a word
     */
    List<String> inPeers(Class<? extends PeerTask> task, List<String> arguments);
}
