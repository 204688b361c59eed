package dev.grade.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.grade.api.BugClass;
import dev.grade.input.BadInput;
import dev.grade.inspect.options.InspectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a manifest, and says in one line what an author must mend. */
final class ManifestReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Path file;
    private final ManifestCache cache;

    ManifestReader(Path file, ManifestCache cache) {
        this.file = file;
        this.cache = cache;
    }

    /** Loaded where a manifest is not in the cache. */
    private static final class Toml {
        static final ObjectReader READER = new TomlMapper().readerFor(Manifest.class)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Manifest read() {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new BadInput(file + " can't be read: " + e.getMessage(), e);
        }
        Optional<Manifest> kept = cache.load(text);
        Manifest manifest = kept.orElseGet(() -> parsed(text));
        // what it must hold depends on its folder, too
        check(manifest);
        if (kept.isEmpty()) {
            cache.store(text, manifest);
        }
        return manifest;
    }

    private Manifest parsed(String text) {
        try {
            return Toml.READER.readValue(text);
        } catch (UnrecognizedPropertyException e) {
            throw new BadInput(place(e) + " has the unknown key '" + e.getPropertyName() + "'; known are "
                    + e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))
                    + ".", e);
        } catch (MismatchedInputException e) {
            if (e.getOriginalMessage().startsWith("Missing required creator property 'points'")) {
                throw new BadInput(place(e) + " has a [[check]] without points; 0 is possible, too.", e);
            }
            String key = e.getPath().stream().map(JsonMappingException.Reference::getFieldName)
                    .filter(Objects::nonNull).collect(Collectors.joining("."));
            throw new BadInput(place(e) + " gives '" + key + "' a value of the wrong kind.", e);
        } catch (JsonProcessingException e) {
            throw new BadInput(place(e) + " is not proper TOML: " + e.getOriginalMessage() + ".", e);
        }
    }

    private String place(JsonProcessingException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? file.toString()
                : file + ":" + e.getLocation().getLineNr();
    }

    /** What reading a submission's source has to know. */
    InspectOptions inspect(Manifest manifest) {
        try {
            return new InspectReader(manifest.inspect()).read();
        } catch (InspectReader.Unusable e) {
            throw new BadInput(file + " " + e.complaint() + ".", e);
        }
    }

    /** The findings that a check is about. */
    RuleChoice findings(Manifest.Check check) {
        try {
            return InspectReader.choice(check);
        } catch (InspectReader.Unusable e) {
            throw new BadInput(file + " " + e.complaint() + ".", e);
        }
    }

    private void check(Manifest manifest) {
        require(manifest.id() != null && ID.matcher(manifest.id()).matches(),
                "needs an id of lower-case words joined by hyphens");
        require(folderName().equals(manifest.id()),
                "has the id '" + manifest.id() + "', which must also be the name of its folder");
        require(manifest.title() != null && manifest.topic() != null, "needs a title and a topic");
        require(manifest.level() >= 1 && manifest.level() <= 5, "needs a level from 1 to 5");
        require(manifest.answer() != null && !manifest.answer().isEmpty(),
                "needs 'answer', the files of the template that a student fills in");
        require(manifest.checkClasses() != null && !manifest.checkClasses().isEmpty(),
                "needs 'checks', the classes that hold the checks");
        require(!manifest.check().isEmpty(), "needs at least one [[check]]");
        checks(manifest.check());
        for (Manifest.Question question : manifest.followUp()) {
            require(question.question() != null && question.answer() != null,
                    "has a [[followUp]] without a question or an answer");
            for (String bug : question.on()) {
                require(BugClass.of(bug).isPresent(),
                        "asks a follow-up on the unknown bug class '" + bug + "'" + BugNames.known(bug));
            }
            for (String check : question.checks()) {
                require(manifest.check().stream().anyMatch(known -> known.id().equals(check)),
                        "asks a follow-up on the unknown check '" + check + "'");
            }
        }
    }

    private void checks(List<Manifest.Check> checks) {
        Map<String, CheckKind> seen = new HashMap<>();
        int total = 0;
        for (Manifest.Check check : checks) {
            require(check.id() != null && ID.matcher(check.id()).matches(),
                    "has a [[check]] without an id of lower-case words joined by hyphens");
            require(check.kind() != null && CheckKind.of(check.kind()).isPresent(),
                    "gives check '" + check.id() + "' no known kind (functional, inspect, explore, stress, scaling)");
            require(check.title() != null, "gives check '" + check.id() + "' no title");
            require(check.kind().equals(CheckKind.INSPECT.id()) || (check.rules() == null && check.severity() == null),
                    "gives check '" + check.id() + "' rules or a severity, though its kind is not inspect");
            require(check.points() >= 0, "gives check '" + check.id() + "' negative points");
            CheckKind kind = CheckKind.of(check.kind()).orElseThrow();
            for (String need : check.needs()) {
                String lets = "lets check '" + check.id() + "' need '" + need + "', which ";
                require(seen.containsKey(need), lets + "does not stand before it");
                CheckKind needed = Objects.requireNonNull(seen.get(need));
                require(needed != CheckKind.INSPECT, lets + "reads the source; such a check is told last");
                require(kind == CheckKind.INSPECT || needed.compareTo(kind) <= 0,
                        lets + "is run after it: kinds run in the "
                                + "order functional, explore, stress, scaling");
            }
            require(seen.put(check.id(), kind) == null, "has two checks called '" + check.id() + "'");
            total += check.points();
        }
        require(total > 0, "gives no points");
        HiddenChecks.of(checks).complaint().ifPresent(complaint -> require(false, complaint));
    }

    private String folderName() {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.getName(absolute.getNameCount() - 2).toString();
    }

    private void require(boolean condition, String complaint) {
        if (!condition) {
            throw new BadInput(file + " " + complaint + ".");
        }
    }
}
