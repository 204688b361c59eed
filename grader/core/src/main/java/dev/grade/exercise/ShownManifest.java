package dev.grade.exercise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The manifest of an exercise as a candidate may see it: no hidden check, no question, no comment of its author. */
public final class ShownManifest {
    private static final TomlMapper MAPPER = new TomlMapper();

    private ShownManifest() {
    }

    /**
     * The manifest as TOML.
     *
     * @param checkClasses
     *            the classes that are left of those that hold checks
     */
    public static String of(Exercise exercise, Set<String> checkClasses) {
        try {
            ObjectNode root = (ObjectNode) MAPPER
                    .readTree(Files.readString(exercise.folder().resolve("exercise.toml")));
            root.remove("followUp");
            keep(root, "checks", name -> checkClasses.contains(name.asText()));
            Set<String> hidden = exercise.checks().stream().filter(CheckSpec::hidden).map(CheckSpec::id)
                    .collect(Collectors.toSet());
            keep(root, "check", check -> !hidden.contains(check.path("id").asText()));
            for (JsonNode check : root.path("check")) {
                // what is here is shown, whatever its kind
                ((ObjectNode) check).put("hidden", false);
            }
            Withheld withheld = withheld(exercise);
            root.putObject("withheld").put("checks", withheld.checks()).put("points", withheld.points()).put("shown",
                    withheld.shown());
            return MAPPER.writeValueAsString(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a take-home of this exercise is made without. */
    public static Withheld withheld(Exercise exercise) {
        List<CheckSpec> hidden = exercise.checks().stream().filter(CheckSpec::hidden).toList();
        int all = points(exercise.checks());
        return new Withheld(hidden.size(), points(hidden), all - points(hidden));
    }

    private static int points(List<CheckSpec> checks) {
        return checks.stream().mapToInt(CheckSpec::points).sum();
    }

    private interface Choice {
        boolean keeps(JsonNode node);
    }

    private static void keep(ObjectNode root, String key, Choice choice) {
        var kept = MAPPER.createArrayNode();
        if (root.path(key) instanceof ArrayNode all) {
            all.forEach(node -> {
                if (choice.keeps(node)) {
                    kept.add(node);
                }
            });
        }
        root.set(key, kept);
    }
}
