package dev.grade.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trace with the program that it belongs to, as found in a report, in a trace file, or on the command line.
 *
 * @param trace
 *            the trace as text
 * @param location
 *            the program, if it says so
 * @param graded
 *            the check of an exercise that failed on it, if it was one
 */
public record TraceFile(String trace, Optional<UserProgram.Location> location, Optional<Graded> graded) {
    private static final String START = "grade-trace/";

    /** A trace of a program of its own. */
    TraceFile(String trace, Optional<UserProgram.Location> location) {
        this(trace, location, Optional.empty());
    }

    /**
     * What was graded.
     *
     * @param exercise
     *            its identifier
     * @param submission
     *            its path
     * @param check
     *            the identifier of the check that failed
     */
    public record Graded(String exercise, String submission, String check) {
    }

    /**
     * Reads the first trace in a JSON report, a trace file, or the text itself.
     *
     * @throws BadInput
     *             if there is none
     */
    public static TraceFile read(String source) {
        if (source.startsWith(START)) {
            return new TraceFile(source, Optional.empty());
        }
        String text;
        try {
            text = Files.readString(Path.of(source));
        } catch (IOException e) {
            throw new BadInput("There is no report or trace " + source + "; check the path.", e);
        }
        if (text.strip().startsWith(START)) {
            return ofLines(text.strip().lines().toList());
        }
        try {
            JsonNode root = new ObjectMapper().readTree(text);
            Optional<TraceFile> ofCheck = ofReport(root);
            if (ofCheck.isPresent()) {
                return ofCheck.get();
            }
            String trace = find(root);
            if (trace.isEmpty()) {
                throw new BadInput(source + " holds no failing interleaving to play again.");
            }
            return new TraceFile(trace, location(root));
        } catch (JsonProcessingException e) {
            throw new BadInput(source + " is neither a JSON report nor a trace.", e);
        }
    }

    /** A trace file: the trace, and a line for each thing that is needed to find the program. */
    public static String write(String trace, UserProgram program) {
        var out = new StringBuilder(trace).append('\n');
        out.append("program ").append(program.location().path()).append('\n');
        out.append("main ").append(program.mainClass()).append('\n');
        program.location().arguments().forEach(argument -> out.append("argument ").append(argument).append('\n'));
        program.location().classPath().forEach(entry -> out.append("classpath ").append(entry).append('\n'));
        return out.toString();
    }

    private static TraceFile ofLines(List<String> lines) {
        Optional<String> path = values(lines, "program ").stream().findFirst();
        return new TraceFile(lines.getFirst(), path.map(p -> new UserProgram.Location(p,
                values(lines, "main ").stream().findFirst(), values(lines, "argument "), values(lines, "classpath "))));
    }

    private static List<String> values(List<String> lines, String key) {
        return lines.stream().filter(line -> line.startsWith(key)).map(line -> line.substring(key.length())).toList();
    }

    /** The first check of a grade's report, or of several, that failed on an interleaving. */
    private static Optional<TraceFile> ofReport(JsonNode root) {
        for (JsonNode report : root.path("reports")) {
            Optional<TraceFile> found = ofReport(report);
            if (found.isPresent()) {
                return found;
            }
        }
        for (JsonNode check : root.path("checks")) {
            String own = check.path("evidence").path("replay").asText("");
            if (own.startsWith(START) && root.has("exercise")) {
                return Optional.of(new TraceFile(own, Optional.empty(), Optional.of(new Graded(
                        root.path("exercise").asText(""), root.path("submission").asText(""),
                        check.path("id").asText("")))));
            }
        }
        return Optional.empty();
    }

    /** The first {@code replay} in an {@code evidence}, wherever it stands. */
    private static String find(JsonNode node) {
        String own = node.path("evidence").path("replay").asText("");
        if (own.startsWith(START)) {
            return own;
        }
        for (JsonNode child : node) {
            String found = find(child);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static Optional<UserProgram.Location> location(JsonNode root) {
        if (!root.path("schema").asText("").equals("grade-explore/1")) {
            return Optional.empty();
        }
        String main = root.path("main").asText("");
        return Optional.of(new UserProgram.Location(root.path("submission").asText(""),
                main.isEmpty() ? Optional.empty() : Optional.of(main), texts(root.path("arguments")),
                texts(root.path("classPath"))));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }
}
