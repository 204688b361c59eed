package dev.grade.inspect.finding;

import dev.grade.inspect.source.Place;

/**
 * One step on the way from an entry point to a blocking call.
 *
 * @param place where the call stands
 * @param call what is called there, for a reader
 * @param thread the thread it runs on
 */
public record PathStep(Place place, String call, String thread) {
}
