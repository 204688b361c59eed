package dev.grade.report.html;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.grade.report.Report;
import dev.grade.report.SampleReports;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real Chromium, which must be installed. */
class PageInBrowserTests {
    private static Playwright playwright;
    private static Browser browser;

    @TempDir
    private Path folder;

    private BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void endBrowser() {
        playwright.close();
    }

    @AfterEach
    void nothingWentWrongOnThePage() {
        context.close();
        assertThat(complaints).isEmpty();
        assertThat(requests).allMatch(request -> request.startsWith("file:"));
    }

    @Test
    void beginsAtTheEndWhereBothThreadsWait() throws Exception {
        Page page = open(SampleReports.explored());
        Locator player = page.locator(".player").first();
        assertThat(player.locator(".count")).hasText("step 4 of 4");
        assertThat(player.locator(".says")).containsText("“A” is at Bank.java line 4: wants the lock of Account 2.");
        assertThat(player.locator(".says")).containsText("It must wait, because “B” holds Account 2.");
        assertThat(player.locator(".source .row.lit")).hasCount(1);
        assertThat(player.locator(".source .row.lit .tag")).hasCount(2);
        assertThat(player.locator(".cycle svg")).hasAttribute("aria-label",
                "The circle: B waits for Account 1, which A holds; A waits for Account 2, which B holds.");
        assertThat(player.locator("tr.now .waits")).containsText("waits for ever");
    }

    @Test
    void stepsByKeyboardButtonsAndSlider() throws Exception {
        Page page = open(SampleReports.explored());
        Locator player = page.locator(".player").first();
        player.locator(".timeline").focus();
        page.keyboard().press("Home");
        assertThat(player.locator(".count")).hasText("step 1 of 4");
        assertThat(player.locator(".cycle")).isHidden();
        assertThat(player.locator(".source .row.lit")).hasAttribute("data-line", "3");
        page.keyboard().press("ArrowRight");
        assertThat(player.locator(".says")).containsText("“B” is at Bank.java line 3: takes the lock of Account 2.");
        player.getByLabel("one step back").click();
        assertThat(player.locator(".count")).hasText("step 1 of 4");
        player.getByLabel("Step", new Locator.GetByLabelOptions().setExact(true)).fill("3");
        assertThat(player.locator(".count")).hasText("step 3 of 4");
        page.keyboard().press("End");
        assertThat(player.getByLabel("one step on")).isDisabled();
    }

    @Test
    void showsWhoHoldsWhatBesideEachStep() throws Exception {
        Page page = open(SampleReports.explored());
        Locator rows = page.locator(".player").first().locator("tbody tr");
        assertThat(rows.nth(0).locator(".bars .hidden")).hasText("holds Account 1");
        assertThat(rows.nth(1).locator(".bars .hidden")).hasText(new String[]{"holds Account 1", "holds Account 2"});
    }

    @Test
    void doesNothingThatAStudentWrote() throws Exception {
        Page page = open(SampleReports.hostile(SampleReports.HOSTILE + "x".repeat(200_000)));
        page.onDialog(dialog -> complaints.add("a dialog: " + dialog.message()));
        assertThat(page.locator("#page script")).hasCount(0);
        assertThat(page.locator("#page a[href^=javascript]")).hasCount(0);
        assertThat(page.locator("#page img")).hasCount(0);
        assertThat(page.locator("pre.output").first()).containsText("<script>alert(1)</script>");
        assertThat(page.title()).doesNotContain("hacked");
    }

    @Test
    void severalSubmissionsHaveAnIndex() throws Exception {
        Page page = open(SampleReports.explored(), SampleReports.passed());
        assertThat(page.locator("nav tbody tr")).hasCount(2);
        page.locator("nav a").nth(1).click();
        assertThat(page.url()).endsWith("#report-1");
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void isReadableForEverybody(ColorScheme scheme) throws Exception {
        for (Report report : List.of(SampleReports.explored(), SampleReports.failed(), SampleReports.thrown())) {
            Page page = open(new Browser.NewContextOptions().setColorScheme(scheme), report);
            assertThat(new AxeBuilder(page).analyze().getViolations()).map(rule -> rule.getId() + ": "
                    + rule.getNodes().stream().map(node -> node.getHtml()).toList()).isEmpty();
            context.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void neverScrollsSideways(int width) throws Exception {
        Page page = open(new Browser.NewContextOptions().setViewportSize(width, 800), SampleReports.explored(),
                SampleReports.failed(), SampleReports.hostile("w".repeat(3000)));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    @Test
    void prints() throws Exception {
        Page page = open(SampleReports.explored());
        assertThat(page.pdf()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private Page open(Report... reports) throws Exception {
        return open(new Browser.NewContextOptions(), reports);
    }

    private Page open(Browser.NewContextOptions options, Report... reports) throws Exception {
        Path file = Files.write(folder.resolve("report.html"),
                HtmlPage.forStudents(List.of(reports)).getBytes(StandardCharsets.UTF_8));
        context = browser.newContext(options);
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(file.toUri().toString());
        assertThat(page.locator("html")).hasAttribute("data-ready", "yes");
        return page;
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome").map(Path.of(place)::resolve))
                .filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                        "No Chromium on the PATH; install one, such as Debian's package chromium."));
    }
}
