package dev.grade.exercise;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The exercises below a folder, one sub-folder each, which are read when they are first asked for. The template stands in
 * a folder {@code templates/ID} beside that folder, or in {@code ID/template} within it. Several threads may use one.
 */
public final class ExerciseLibrary {
    private static final String MANIFEST = "exercise.toml";
    private static final String JAVA = ".java";

    private final Path folder;
    private final List<Path> homes;
    private final ManifestCache cache;
    private final Map<Path, Exercise> read = new ConcurrentHashMap<>();

    private ExerciseLibrary(Path folder, List<Path> homes, ManifestCache cache) {
        this.folder = folder;
        this.homes = List.copyOf(homes);
        this.cache = cache;
    }

    /**
     * Looks for exercises below {@code folder}.
     *
     * @throws BadInput
     *             if there is none
     */
    public static ExerciseLibrary open(Path folder) {
        return open(folder, new ManifestCache(null));
    }

    /**
     * The same, with a cache in {@code cacheFolder}; an unusable folder only costs time.
     *
     * @throws BadInput
     *             if there is none
     */
    public static ExerciseLibrary open(Path folder, Path cacheFolder) {
        return open(folder, new ManifestCache(cacheFolder));
    }

    private static ExerciseLibrary open(Path folder, ManifestCache cache) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput("There is no folder " + folder + " with exercises; name one with --exercises DIR.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> homes = entries.filter(entry -> Files.isRegularFile(entry.resolve(MANIFEST))).sorted().toList();
            if (homes.isEmpty()) {
                throw new BadInput("No exercise stands below " + folder
                        + ": each needs a folder with an exercise.toml; name another with --exercises DIR.");
            }
            return new ExerciseLibrary(folder, homes, cache);
        } catch (IOException e) {
            throw new BadInput("The exercises below " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Where the exercises are. */
    public Path folder() {
        return folder;
    }

    /** How many exercises there are. */
    public int size() {
        return homes.size();
    }

    /**
     * All exercises, by identifier.
     *
     * @throws BadInput
     *             if one can't be used
     */
    public List<Exercise> exercises() {
        return homes.parallelStream().map(this::read).toList();
    }

    /**
     * The exercise called {@code id}.
     *
     * @throws BadInput
     *             if there is none, or it can't be used
     */
    public Exercise exercise(String id) {
        return homes.stream().filter(home -> id(home).equals(id)).findFirst().map(this::read)
                .orElseThrow(() -> new BadInput("There is no exercise '" + id + "'" + nearest(id)
                        + "; 'grade list' shows them all."));
    }

    /**
     * Those that have a file in their template which is named as something in {@code sources}; of the others, none asks for
     * a class that one of these sources declares.
     *
     * @throws BadInput
     *             if one can't be used
     */
    public List<Exercise> named(List<SourceText> sources) {
        return homes.stream().filter(home -> isNamed(home, sources)).map(this::read).toList();
    }

    private static boolean isNamed(Path home, List<SourceText> sources) {
        try (Stream<Path> files = Files.walk(template(home))) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(JAVA))
                    .map(name -> name.substring(0, name.length() - JAVA.length()))
                    .anyMatch(name -> sources.stream().anyMatch(source -> source.text().contains(name)));
        } catch (IOException | UncheckedIOException e) {
            // whoever reads it is told what is wrong
            return true;
        }
    }

    private Exercise read(Path home) {
        return read.computeIfAbsent(home, this::load);
    }

    private String nearest(String id) {
        return NearestName.of(id, homes.stream().map(ExerciseLibrary::id).toList())
                .map(known -> ", but there is '" + known + "'").orElse("");
    }

    /** An exercise has the name of its folder. */
    private static String id(Path home) {
        return String.valueOf(home.getFileName());
    }

    private static Path template(Path home) {
        Path inside = home.resolve("template");
        return Files.isDirectory(inside)
                ? inside
                : home.toAbsolutePath().resolveSibling("../templates/" + id(home)).normalize();
    }

    private Exercise load(Path folder) {
        var reader = new ManifestReader(folder.resolve(MANIFEST), cache);
        Manifest manifest = reader.read();
        Path home = folder.toAbsolutePath();
        Path template = template(home);
        HiddenChecks hidden = HiddenChecks.of(manifest.check());
        List<CheckSpec> checks = manifest.check().stream().map(check -> new CheckSpec(check.id(),
                CheckKind.of(check.kind()).orElseThrow(), check.points(), check.title(), check.needs(),
                reader.findings(check), hidden.hides(check.id()))).toList();
        List<FollowUp> followUps = manifest.followUp().stream()
                .map(question -> new FollowUp(question.question(), question.answer(), question.on(),
                        question.checks(), question.deep()))
                .toList();
        return new Exercise(manifest.id(), manifest.title(), manifest.topic(), manifest.level(), home,
                sources(template, manifest.answer()), sources(template, manifest.given()),
                checkSources(home), manifest.checkClasses(), checks,
                followUps, manifest.profiles(), reader.inspect(manifest),
                manifest.withheld() == null ? Withheld.NOTHING : manifest.withheld());
    }

    /** None in an exercise that was packed for a take-home: its checks are compiled. */
    private static List<SourceText> checkSources(Path home) {
        return Files.isRegularFile(home.resolve(Exercise.COMPILED_CHECKS))
                ? List.of()
                : allSources(home.resolve("checks"));
    }

    private static List<SourceText> sources(Path folder, List<String> names) {
        return names.stream().map(name -> source(folder, folder.resolve(name))).toList();
    }

    private static List<SourceText> allSources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(JAVA)).sorted().map(file -> source(folder, file))
                    .toList();
        } catch (NoSuchFileException e) {
            throw new BadInput("The exercise has no folder " + folder + " with its checks.", e);
        } catch (IOException e) {
            throw new BadInput("The checks in " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    private static SourceText source(Path folder, Path file) {
        try {
            return new SourceText(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new BadInput("The exercise names a file " + file + ", which is not there.", e);
        } catch (IOException e) {
            throw new BadInput("The exercise's file " + file + " can't be read: " + e.getMessage(), e);
        }
    }
}
