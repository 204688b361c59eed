package dev.grade.exercise;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file {@code exercise.toml} as it stands; {@link ManifestReader} says what is wrong with it. */
record Manifest(String id, String title, String topic, int level, List<String> answer, List<String> given,
        @JsonProperty("checks") List<String> checkClasses, List<Check> check,
        List<Question> followUp, List<String> profiles, Inspect inspect, @Nullable Withheld withheld) {
    Manifest {
        given = given == null ? List.of() : given;
        check = check == null ? List.of() : check;
        followUp = followUp == null ? List.of() : followUp;
        profiles = profiles == null ? List.of() : profiles;
        inspect = inspect == null
                ? new Inspect(null, null, null, null, null, null, null, null, null, null, null)
                : inspect;
    }

    record Check(String id, String kind, @JsonProperty(required = true) int points, String title, List<String> needs,
            @Nullable List<String> rules,
            @Nullable String severity, @Nullable Boolean hidden) {
        Check {
            needs = needs == null ? List.of() : needs;
        }
    }

    /** The table {@code [inspect]}; see {@link dev.grade.inspect.options.InspectOptions} for what each key means. */
    record Inspect(@Nullable Set<String> eventLoops, @Nullable Map<String, String> executors,
            @Nullable Map<String, String> loopStages, @Nullable Set<String> mustNotBlock, @Nullable Set<String> onLoop,
            @Nullable Set<String> blocks, @Nullable Integer budgetMillis, @Nullable Map<String, String> severities,
            @Nullable Boolean allowComments, @Nullable List<Allow> allow, @Nullable Set<String> loopThreads) {
    }

    /** A finding that the author allows. */
    record Allow(String rule, @Nullable String file, String reason, String until) {
    }

    record Question(String question, String answer, List<String> on, List<String> checks, boolean deep) {
        Question {
            on = on == null ? List.of() : on;
            checks = checks == null ? List.of() : checks;
        }
    }
}
