package dev.grade.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.grade.report.Report;
import java.util.List;

/** Writes reports as JSON, format {@code grade-report/1}. */
public final class ReportJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new Jdk8Module())
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT).enable(SerializationFeature.INDENT_OUTPUT);

    private ReportJson() {
    }

    /** One report, or several under {@code grade-reports/1}. */
    public static String write(List<Report> reports) {
        List<ReportFile> files = reports.stream().map(ReportMapper::map).toList();
        Object root = files.size() == 1 ? files.getFirst() : new ReportFile.Several(files);
        try {
            return MAPPER.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report can't be written as JSON", e);
        }
    }
}
