package dev.grade.assess.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grade.assess.Pack;
import dev.grade.report.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds results in a candidate's zip: left over from work, or made up. They are told of and never used. */
final class Claims {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_FILES = 50;
    private static final int MOST_WORD = 60;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SubmittedZip zip;
    private final String root;
    private final Pack sent;

    Claims(SubmittedZip zip, String root, Pack sent) {
        this.zip = zip;
        this.root = root;
        this.sent = sent;
    }

    List<Integrity.Claim> all() {
        List<Integrity.Claim> claims = new ArrayList<>();
        List<String> candidates = zip.paths().stream()
                .filter(path -> path.endsWith(".json") && !("/" + path).contains("/.git/"))
                .filter(path -> !path.startsWith(root) || !sent.files().containsKey(path.substring(root.length())))
                .limit(MOST_FILES).toList();
        for (String path : candidates) {
            zip.read(path, MOST_BYTES).ifPresent(bytes -> add(path, bytes, claims));
        }
        return claims;
    }

    private static void add(String path, byte[] bytes, List<Integrity.Claim> claims) {
        JsonNode report;
        try {
            report = MAPPER.readTree(bytes);
        } catch (IOException e) {
            return;
        }
        if (report == null || !report.path("schema").asText().startsWith("grade-")
                || (!report.has("outcome") && !report.has("reports"))) {
            return;
        }
        JsonNode one = report.has("reports") ? report.path("reports").path(0) : report;
        claims.add(new Integrity.Claim(path, "'" + word(one.path("outcome")) + "' with " + word(one.path("score"))
                + " points for " + word(one.path("exercise"))));
    }

    private static String word(JsonNode node) {
        return SafeText.line(node.asText(), MOST_WORD);
    }
}
