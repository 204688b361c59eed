package dev.grade.inspect.sink;

/** How surely a call waits, and for what. */
public enum Weight {
    /** Always waits: for an event, a peer or time. */
    H,
    /** Waits only if contended, incomplete, full or empty. */
    C,
    /** Waits at most for a given time. */
    T,
    /** Waits for input or output. */
    I,
    /** Waits for metadata of a file. */
    M,
    /** Waits for a name service. */
    D,
    /** Fans out to a pool and waits for it. */
    P,
    /** Spins; only counts inside a loop. */
    S
}
