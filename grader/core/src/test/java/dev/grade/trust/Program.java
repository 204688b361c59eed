package dev.grade.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A submission from the test resources, with what must come of it.
 *
 * @param refused
 *            a part of what is said when it is refused, or {@code admitted}
 * @param alone
 *            the bug classes that it may get if it runs unexamined, or {@code passed}
 * @param effect
 *            what it does to the machine if nothing holds it, or an empty string
 */
record Program(String name, String text, String refused, List<String> alone, String effect) {
    private static final Path RESOURCES = Path.of("src/test/resources/trust");

    static Stream<Program> attacks() {
        return in(RESOURCES.resolve("attacks"));
    }

    static Stream<Program> honest() {
        return in(RESOURCES.resolve("honest"));
    }

    boolean isAdmitted() {
        return refused.equals("admitted");
    }

    /** What its name begins with. */
    int number() {
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    Program with(String mark, Object value) {
        return new Program(name, text.replace(mark, value.toString()), refused, alone, effect);
    }

    @Override
    public String toString() {
        return name;
    }

    /** All programs of a folder, by name. */
    static Stream<Program> in(Path path) {
        try (Stream<Path> files = Files.list(path)) {
            List<Program> programs = files.sorted().map(Program::read).toList();
            return programs.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program read(Path file) {
        try {
            String text = Files.readString(file);
            String name = String.valueOf(file.getFileName()).replace(".java", "");
            return new Program(name, text, head(text, "refused"), Arrays.asList(head(text, "alone").split("\\|", -1)),
                    head(text, "effect"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(String text, String key) {
        String start = "// " + key + ": ";
        return text.lines().filter(line -> line.startsWith(start)).map(line -> line.substring(start.length()).strip())
                .findFirst().orElse("");
    }
}
