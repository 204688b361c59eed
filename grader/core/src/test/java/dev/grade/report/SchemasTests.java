package dev.grade.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas say no to what they should, so that their yes means something. */
class SchemasTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sarif-2.1.0.json|DRAFT_7|{\"version\": \"2.1.0\"}",
            "sarif-2.1.0.json|DRAFT_7|{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {}}}]}",
            "classroom50-result-v1.json|DRAFT_2020_12|{\"schema\": \"classroom50/result/v1\"}",
            "gradescope-results.json|DRAFT_2020_12|{\"score\": 1, \"tests\": [{\"name\": \"x\"}]}",
            "exercism-results-v3.json|DRAFT_2020_12|{\"version\": 3, \"status\": \"error\"}",
            "exercism-results-v3.json|DRAFT_2020_12|{\"version\": 3, \"status\": \"fail\", \"tests\": []}"})
    void whatLacksSomethingIsRefused(String schema, SpecificationVersion version, String json) throws IOException {
        assertThat(Schemas.problems(schema, json, version)).isNotEmpty();
    }
}
