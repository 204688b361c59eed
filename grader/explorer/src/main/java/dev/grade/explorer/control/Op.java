package dev.grade.explorer.control;

/** What a program does at a {@link Site}. */
public enum Op {
    /** Reads a field or an array element. */
    READ,
    /** Writes a field or an array element. */
    WRITE,
    /** Enters a monitor. */
    ENTER,
    /** Leaves a monitor. */
    EXIT,
    /** Waits on a monitor. */
    WAIT,
    /** Wakes one waiter. */
    NOTIFY,
    /** Wakes every waiter. */
    NOTIFY_ALL,
    /** Calls a method of {@code java.lang.Thread} or of {@code LockSupport}. */
    THREAD,
    /** Calls a method of the JDK that only looks at its receiver. */
    LOOK,
    /** Calls a method of the JDK that may change its receiver. */
    CALL,
    /** Calls a method that gives nothing to other threads, but takes what they gave: {@code lock}, {@code get}. */
    ACQUIRE,
    /** Calls a method that gives what was done so far to other threads: {@code unlock}, {@code set}. */
    RELEASE
}
