package dev.grade.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grade.verify.Series.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often known answers got what they must, for programs: {@code grade-verify/1}. */
public final class VariantsJson {
    private VariantsJson() {
    }

    private record Key(String exercise, String variant, int cores) {
    }

    /**
     * Writes all of {@code runs}; the writer stays open.
     *
     * @throws IOException
     *             if {@code out} can't be written
     */
    public static void write(List<Run> runs, Writer out) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        long wrong = notAsExpected(runs);
        ObjectNode root = mapper.createObjectNode().put("schema", "grade-verify/1").put("gradings", runs.size())
                .put("notAsExpected", wrong)
                .put("flakeRate", runs.isEmpty() ? 0 : (double) wrong / runs.size());
        ArrayNode variants = root.putArray("variants");
        Map<Key, List<Run>> kinds = new LinkedHashMap<>();
        runs.forEach(run -> kinds
                .computeIfAbsent(new Key(run.exercise(), run.variant(), run.cores()), key -> new ArrayList<>())
                .add(run));
        kinds.forEach((key, some) -> {
            ObjectNode node = variants.addObject().put("exercise", key.exercise()).put("variant", key.variant())
                    .put("cores", key.cores()).put("budget", some.getFirst().budget())
                    .put("expected", some.getFirst().expected()).put("gradings", some.size())
                    .put("notAsExpected", notAsExpected(some));
            Map<String, Integer> got = new LinkedHashMap<>();
            some.forEach(run -> got.merge(run.actual(), 1, Integer::sum));
            ObjectNode counts = node.putObject("got");
            got.forEach(counts::put);
        });
        out.write(mapper.writeValueAsString(root));
        out.write('\n');
        out.flush();
    }

    private static long notAsExpected(List<Run> runs) {
        return runs.stream().filter(run -> !run.problem().isEmpty()).count();
    }
}
