package dev.grade.exercise;

import dev.grade.inspect.options.InspectOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * What an exercise asks for.
 *
 * @param id
 *            such as {@code bank-transfer}
 * @param topic
 *            the section of the subject
 * @param level
 *            1 (easy) to 5 (hard)
 * @param folder
 *            where the manifest is
 * @param answers
 *            the files of the template that the student fills in
 * @param given
 *            the files of the template that a submission uses as they are
 * @param checkSources
 *            the sources of the checks
 * @param checkClasses
 *            the classes that hold the checks' methods
 * @param profiles
 *            what a submission may use beyond what every submission may, such as {@code nio-pipe}
 * @param inspect
 *            what reading the source has to know: which threads serve others, and what blocks
 * @param withheld
 *            the checks that a take-home was made without
 */
public record Exercise(String id, String title, String topic, int level, Path folder, List<SourceText> answers,
        List<SourceText> given, List<SourceText> checkSources, List<String> checkClasses, List<CheckSpec> checks,
        List<FollowUp> followUps, List<String> profiles, InspectOptions inspect, Withheld withheld) {
    /** The file that takes the place of the folder {@code checks} in an exercise that was packed for a take-home. */
    public static final String COMPILED_CHECKS = "checks.jar";

    public Exercise {
        answers = List.copyOf(answers);
        given = List.copyOf(given);
        checkSources = List.copyOf(checkSources);
        checkClasses = List.copyOf(checkClasses);
        checks = List.copyOf(checks);
        followUps = List.copyOf(followUps);
        profiles = List.copyOf(profiles);
    }

    /** An exercise as its author wrote it. */
    public Exercise(String id, String title, String topic, int level, Path folder, List<SourceText> answers,
            List<SourceText> given, List<SourceText> checkSources, List<String> checkClasses, List<CheckSpec> checks,
            List<FollowUp> followUps, List<String> profiles, InspectOptions inspect) {
        this(id, title, topic, level, folder, answers, given, checkSources, checkClasses, checks, followUps,
                profiles, inspect, Withheld.NOTHING);
    }

    /** Whether its checks or its answers start processes. */
    public boolean startsProcesses() {
        return profiles.contains("processes") || profiles.contains("peers");
    }

    /**
     * Whether its answers may touch something outside their JVM, so that each such call has to be looked at. Any profile counts,
     * so that one which is new can't be forgotten here; code that calls nothing of the kind is left as it is.
     */
    public boolean reachesOut() {
        return !profiles.isEmpty();
    }

    /** Where the compiled checks are, in an exercise that was packed for a take-home. */
    public Path compiledChecks() {
        return folder.resolve(COMPILED_CHECKS);
    }
}
