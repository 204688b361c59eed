package dev.grade.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.grade.api.BugClass;
import dev.grade.exercise.BugNames;
import dev.grade.exercise.Exercise;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The known answers to an exercise: {@code right/NAME} and {@code wrong/NAME} in a folder, with a file
 * {@code variants.toml} that names the bug class of each wrong one.
 */
public final class VariantSet {
    private static final int SAMPLED_RIGHT = 2;
    private static final int SAMPLED_WRONG = 3;

    private VariantSet() {
    }

    /** An entry of the file {@code variants.toml}. */
    record Entry(@Nullable String bug, @Nullable List<String> also, @Nullable String rule) {
    }

    /**
     * The variants of {@code exercise} in {@code folder}, and its template.
     *
     * @throws BadInput
     *             if a wrong variant has no bug class, or the file names what is not there
     */
    public static List<Variant> load(Exercise exercise, Path folder, Path template) {
        Map<String, Entry> entries = entries(folder.resolve("variants.toml"));
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant(exercise.id(), "template", template, new Expectation.FailsSomehow(Set.of())));
        for (Path path : children(folder.resolve("right"))) {
            variants.add(new Variant(exercise.id(), "right/" + path.getFileName(), path, new Expectation.Passes()));
        }
        Set<String> named = new LinkedHashSet<>(entries.keySet());
        for (Path path : children(folder.resolve("wrong"))) {
            String name = String.valueOf(path.getFileName());
            Entry entry = entries.get(name);
            if (entry == null) {
                throw new BadInput(path + " has no entry [" + name + "] in " + folder.resolve("variants.toml")
                        + " that names its bug class.");
            }
            named.remove(name);
            variants.add(new Variant(exercise.id(), "wrong/" + name, path, expectation(folder, name, entry)));
        }
        if (!named.isEmpty()) {
            throw new BadInput(folder.resolve("variants.toml") + " names " + named.iterator().next()
                    + ", but there is no folder of that name under wrong/.");
        }
        return variants;
    }

    /**
     * Some of {@code variants}, in order: the template, the first two that are right, and the first wrong one of each bug
     * class and each rule on sources, up to three.
     */
    public static List<Variant> sample(List<Variant> variants) {
        return sample(variants, SAMPLED_RIGHT, SAMPLED_WRONG);
    }

    /** The same with the first {@code mostRight} that are right, and wrong ones of up to {@code mostWrong} kinds. */
    public static List<Variant> sample(List<Variant> variants, int mostRight, int mostWrong) {
        Set<Object> kinds = new LinkedHashSet<>();
        int right = 0;
        List<Variant> some = new ArrayList<>();
        for (Variant variant : variants) {
            boolean wanted = switch (variant.expectation()) {
                case Expectation.FailsSomehow _ -> true;
                case Expectation.Passes() -> right++ < mostRight;
                case Expectation.Fails(var bugs, var rule) ->
                    kinds.add(List.of(bugs.iterator().next(), rule)) && kinds.size() <= mostWrong;
            };
            if (wanted) {
                some.add(variant);
            }
        }
        return some;
    }

    private static Expectation expectation(Path folder, String name, Entry entry) {
        Set<BugClass> bugs = new LinkedHashSet<>();
        List<String> ids = new ArrayList<>();
        ids.add(String.valueOf(entry.bug()));
        ids.addAll(entry.also() == null ? List.of() : entry.also());
        for (String id : ids) {
            bugs.add(BugClass.of(id).orElseThrow(() -> new BadInput(
                    folder.resolve("variants.toml") + " gives " + name + " the unknown bug class '" + id + "'"
                            + BugNames.known(id) + ".")));
        }
        return new Expectation.Fails(bugs, Optional.ofNullable(entry.rule()));
    }

    private static Map<String, Entry> entries(Path file) {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            return new TomlMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(Files.readString(file), new TypeReference<>() {
                    });
        } catch (JsonProcessingException e) {
            throw new BadInput(file + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BadInput(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new BadInput(folder + " can't be read: " + e.getMessage(), e);
        }
    }
}
