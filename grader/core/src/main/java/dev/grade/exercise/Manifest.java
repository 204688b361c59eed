package dev.grade.exercise;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** The file {@code exercise.toml} as it stands; {@link ManifestReader} says what is wrong with it. */
record Manifest(String id, String title, String topic, int level, List<String> answer, List<String> given,
        @JsonProperty("checks") List<String> checkClasses, List<Check> check, Map<String, Integer> planned,
        List<Question> followUp, List<String> profiles) {
    Manifest {
        given = given == null ? List.of() : given;
        check = check == null ? List.of() : check;
        planned = planned == null ? Map.of() : planned;
        followUp = followUp == null ? List.of() : followUp;
        profiles = profiles == null ? List.of() : profiles;
    }

    record Check(String id, String kind, int points, String title, List<String> needs) {
        Check {
            needs = needs == null ? List.of() : needs;
        }
    }

    record Question(String question, String answer, List<String> on) {
        Question {
            on = on == null ? List.of() : on;
        }
    }
}
