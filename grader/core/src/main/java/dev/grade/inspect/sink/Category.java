package dev.grade.inspect.sink;

/** What kind of wait a blocking call is; the names are those of the table. */
public enum Category {
    SLEEP, JOIN, PROCESS, FUTURE, LOCK, SYNC, QUEUE, IO, FILES, NET, JDBC, PARALLEL, CHM, ENTROPY,
    /** Declared as blocking by an annotation or by the exercise. */
    DECLARED
}
