package dev.grade.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.grade.input.ServerCommand;
import dev.grade.report.Report;
import java.util.List;
import java.util.Map;

/** Writes reports as JSON, format {@code grade-report/1}. */
public final class ReportJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new Jdk8Module())
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT).enable(SerializationFeature.INDENT_OUTPUT);

    private ReportJson() {
    }

    /** One report. */
    public static String write(Report report) {
        return text(ReportMapper.map(report));
    }

    /** Any number of reports, under {@code grade-reports/1}. */
    public static String write(List<Report> reports) {
        return text(new ReportFile.Several(reports.stream().map(ReportMapper::map).toList()));
    }

    /** One report as a tree that more can be added to. */
    public static ObjectNode tree(Report report) {
        return MAPPER.valueToTree(ReportMapper.map(report));
    }

    /** An empty array for such trees. */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** A tree of maps, lists, strings and numbers, such as the findings of an inspection. */
    public static String write(Map<String, Object> tree) {
        return text(tree);
    }

    private static String text(Object root) {
        try {
            return ServerCommand.bluntJson(MAPPER.writeValueAsString(root)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report can't be written as JSON", e);
        }
    }
}
