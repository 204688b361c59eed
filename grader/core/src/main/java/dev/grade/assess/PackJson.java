package dev.grade.assess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@value Pack#FILE}, format {@code grade-pack/1}. */
public final class PackJson {
    private static final String SCHEMA = "grade-pack/1";
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private PackJson() {
    }

    private record Keys(@Nullable String schema, @Nullable String id, @Nullable String title, int hours, boolean hints,
            @Nullable String grader, int java, @Nullable List<String> exercises,
            @Nullable SortedMap<String, String> files) {
    }

    /** The text of the file. */
    public static byte[] write(Pack pack) {
        try {
            String text = MAPPER
                    .writeValueAsString(new Keys(SCHEMA, pack.id(), pack.title(), pack.hours(), pack.hints(),
                            pack.grader(), pack.java(), pack.exercises(), pack.files()));
            return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a pack can't be written as JSON", e);
        }
    }

    /** What a file says, whoever wrote it; empty if it is none of these. */
    public static Optional<Pack> read(byte[] bytes) {
        try {
            Keys keys = MAPPER.readValue(bytes, Keys.class);
            if (keys == null || !SCHEMA.equals(keys.schema()) || keys.id() == null || keys.title() == null
                    || keys.grader() == null || keys.exercises() == null || keys.files() == null
                    || keys.exercises().contains(null) || keys.files().containsValue(null)) {
                return Optional.empty();
            }
            return Optional.of(new Pack(keys.id(), keys.title(), keys.hours(), keys.hints(), keys.grader(), keys.java(),
                    keys.exercises(), keys.files()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
