package dev.grade.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.report.Report;
import dev.grade.report.SampleReports;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page's file looks like; what a browser makes of it is in {@code src/test/browser}. */
class HtmlPageTests {
    @Test
    void nothingThatAStudentWroteIsMarkup() {
        String page = HtmlPage.forStudents(List.of(SampleReports.hostile(SampleReports.HOSTILE)));
        String data = part(page, "<script type=\"application/json\" id=\"data\">(.*?)</script>");
        assertThat(data).doesNotContain("<").doesNotContain(">").doesNotContain("&").contains("alert(1)");
        assertThat(page.replace(data, "")).doesNotContain("alert(1)");
    }

    @Test
    void allowsItsOwnStyleAndScriptAndNothingElse() throws Exception {
        String page = HtmlPage.forStudents(List.of(SampleReports.explored()));
        String policy = part(page, "Content-Security-Policy\" content=\"(.*?)\"");
        assertThat(policy).isEqualTo("default-src 'none'; style-src 'sha256-" + hash(part(page, "<style>(.*?)</style>"))
                + "'; script-src 'sha256-" + hash(part(page, "<script>(.*?)</script>"))
                + "'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void needsNothingFromOutside() {
        String page = HtmlPage.forStudents(List.of(SampleReports.explored()));
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:").doesNotContain("https:")
                .doesNotContain("url(\"").doesNotContain("@import");
    }

    @Test
    void onlyTheReviewerGetsModelAnswers() {
        Report report = SampleReports.failed();
        assertThat(report.exercise().followUps()).isNotEmpty();
        assertThat(HtmlPage.forStudents(List.of(report))).contains("\"answers\":false").doesNotContain("\"answer\":");
        assertThat(HtmlPage.forReviewers(List.of(report))).contains("\"answers\":true").contains("\"answer\":");
    }

    @Test
    void carriesTheSource() {
        assertThat(HtmlPage.forStudents(List.of(SampleReports.explored()))).contains("\"path\":\"src/Bank.java\"")
                .contains("first.lock();");
    }

    private static String part(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String hash(String text) throws Exception {
        return Base64.getEncoder().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
