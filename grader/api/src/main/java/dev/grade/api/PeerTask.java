package dev.grade.api;

/** What a check has done in JVMs of their own. Implementations have a constructor without parameters. */
@FunctionalInterface
public interface PeerTask {
    /** Does it, and says what came of it. */
    String run(String argument) throws Exception;
}
