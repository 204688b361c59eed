package dev.grade.explorer.control;

/**
 * How an access orders what is around it: the access modes of {@link java.lang.invoke.VarHandle}, which fields and
 * atomics have as well.
 */
enum Mode {
    /** Not accessed at all. */
    NONE,
    /** Orders nothing; beside another access that nothing orders, it is a race. */
    PLAIN,
    /** Orders nothing, yet is seen whole and in the end: no race by itself. */
    OPAQUE,
    /** A read that takes what the write which it sees gave, or a write that gives what was done before it. */
    ONE_WAY,
    /** Takes and gives, and has a place in one order of all such accesses. */
    VOLATILE
}
