package dev.grade.report.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grade.api.BugClass;
import dev.grade.exercise.FollowUp;
import dev.grade.exercise.SourceText;
import dev.grade.report.Advice;
import dev.grade.report.FollowUps;
import dev.grade.report.Report;
import dev.grade.report.json.ReportJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes reports as one HTML file. What a student wrote is data in it: the page's own script puts it in as text, and the
 * page allows no other script, style or request.
 */
public final class HtmlPage {
    private static final int MOST_SOURCE = 400_000;
    private static final List<String> SCRIPTS = List.of("dom.js", "story.js", "cycle.js", "source.js", "player.js",
            "evidence.js", "page.js", "review.js",
            "show.js");

    private HtmlPage() {
    }

    /** The page for those who wrote the answers: questions without answers. */
    public static String forStudents(List<Report> reports) {
        return page(reports, false);
    }

    /** The page for whoever interviews them: questions with model answers. */
    public static String forReviewers(List<Report> reports) {
        return page(reports, true);
    }

    /**
     * The page for whoever reviews a take-home: what became of it as a whole, and then each report.
     *
     * @param review
     *            what the page says before the reports
     */
    public static String forReview(String title, ObjectNode review, List<Report> reports) {
        return page(title, data(reports, true), inScript(review.toString()));
    }

    private static String page(List<Report> reports, boolean answers) {
        String title = reports.size() == 1
                ? reports.getFirst().grade().outcome().id() + ", " + reports.getFirst().exercise().title()
                : reports.size() + " submissions";
        return page(title, data(reports, answers), "null");
    }

    private static String page(String title, String data, String review) {
        String style = resource("page.css");
        String script = "\"use strict\";\n"
                + SCRIPTS.stream().map(HtmlPage::resource).collect(Collectors.joining("\n"));
        return """
               <!DOCTYPE html>
               <html lang="en">
               <head>
               <meta charset="utf-8">
               <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <title>%s</title>
               <style>%s</style>
               </head>
               <body>
               <noscript>This page shows a report with a script of its own; please allow it.</noscript>
               <div id="page"></div>
               <script type="application/json" id="data">%s</script>
               <script type="application/json" id="review">%s</script>
               <script>%s</script>
               </body>
               </html>
               """
                .formatted(hash(style), hash(script), escape(title), style, data, review, script);
    }

    private static String data(List<Report> reports, boolean answers) {
        ArrayNode all = ReportJson.array();
        for (Report report : reports) {
            ObjectNode node = ReportJson.tree(report);
            node.put("title", report.exercise().title());
            node.put("answers", answers);
            node.put("next", report.grade().bugClasses().stream().findFirst().map(Advice::nextStep).orElse(""));
            ArrayNode bugs = node.putArray("bugs");
            for (BugClass bug : report.grade().bugClasses()) {
                bugs.addObject().put("id", bug.id()).put("sentence", bug.sentence());
            }
            ArrayNode questions = node.putArray("questions");
            for (FollowUp question : FollowUps.chosen(report)) {
                ObjectNode one = questions.addObject().put("question", question.question());
                if (answers) {
                    one.put("answer", question.answer().strip());
                }
            }
            sources(report, node.putArray("sources"));
            all.add(node);
        }
        return inScript(all.toString());
    }

    private static void sources(Report report, ArrayNode sources) {
        int left = MOST_SOURCE;
        for (SourceText source : report.sources()) {
            String text = source.text().length() <= left
                    ? source.text()
                    : source.text().substring(0, Math.max(left, 0)) + "\n(the rest is too long to be shown)";
            left -= text.length();
            sources.addObject().put("path", source.path()).put("text", text);
        }
    }

    /** JSON that can't end the element it stands in, nor be taken for markup by anything that reads the file. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
