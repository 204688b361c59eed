package dev.grade.report;

/** A part of the grading and how long it took, in milliseconds of wall-clock time. */
public record Phase(String name, long millis) {
}
