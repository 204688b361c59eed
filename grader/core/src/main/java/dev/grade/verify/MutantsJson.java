package dev.grade.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What became of mutants, for programs: {@code grade-mutants/1}. */
public final class MutantsJson {
    private MutantsJson() {
    }

    /**
     * Writes all of {@code judged}; the writer stays open.
     *
     * @throws IOException
     *             if {@code out} can't be written
     */
    public static void write(List<JudgedMutant> judged, Writer out) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode().put("schema", "grade-mutants/1");
        ArrayNode mutants = root.putArray("mutants");
        for (JudgedMutant one : judged) {
            ObjectNode node = mutants.addObject().put("exercise", one.variant().exerciseId())
                    .put("answer", one.variant().name()).put("mutant", one.mutant().id())
                    .put("operator", one.mutant().operator().id()).put("file", one.mutant().file())
                    .put("line", one.mutant().line()).put("fate", one.fate().name().toLowerCase(java.util.Locale.ROOT))
                    .put("got", one.got());
            if (!one.reason().isEmpty()) {
                node.put("reason", one.reason());
            }
            ArrayNode diff = node.putArray("diff");
            one.mutant().diff().forEach(diff::add);
        }
        out.write(mapper.writeValueAsString(root));
        out.write('\n');
        out.flush();
    }
}
