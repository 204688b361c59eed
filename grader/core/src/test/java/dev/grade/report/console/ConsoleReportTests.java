package dev.grade.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.report.Report;
import dev.grade.report.SampleReports;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read. */
class ConsoleReportTests {
    @Test
    void aPassedReport() {
        assertThat(plain(SampleReports.passed()))
                .isEqualTo("""
                           tally-box  answers/TallyBox.java

                             TallyBox.java is not in UTF-8; it was read as windows-1251.
                             passed  it compiles and fits the template
                             passed  amounts add up  7/7  no failure in 1234 rounds on 2 cores

                           PASSED  100 of 100 points
                           """);
    }

    @Test
    void aReportOfTiming() {
        assertThat(plain(SampleReports.timed()))
                .contains("  passed  the tasks are computed at once  20/20")
                .contains("work shared by 2 threads in step on 2 cores\n")
                .contains("ratio     23.37 times the reference; between 22.17 and 24.45")
                .contains("allowed   2.00");
    }

    @Test
    void aFailedReport() {
        assertThat(plain(SampleReports.failed()))
                .isEqualTo("""
                           tally-box  my ]0;answer/

                             TallyBox.java is not in UTF-8; it was read as windows-1251.
                             passed  it compiles and fits the template
                             FAILED  two accounts pay each other  0/7  deadlock
                                 Two threads wait for each other and none of them can go on; each holds the
                                 lock that the other one needs.
                                 'pay[31mer' waits for a lock
                                   holds     account 1
                                   waits for account 2, held by 'payee'
                                   at        Bank.transfer (Bank.java:14)
                                   at        Bank.pay (Bank.java:9)
                                 'payee' waits for a lock
                                   holds     account 2
                                   waits for account 1, held by 'payer'
                                   at        Bank.transfer (Bank.java:14)
                                 The code printed: [2Jhello dlrow
                             FAILED  the sum of all the balances stays the same over time  0/3
                                     wrong-output
                                 The sum is wrong.
                                   expected  a long line of words that does not fit into the width of one
                                             terminal line at all
                                   actual    7 and more
                             not run 2 checks
                                 It says something only when 'sum' passes.

                           FAILED  0 of 100 points
                           Next: Take locks in one fixed order everywhere, or never hold one while waiting
                           for another. Where no lock is held, follow each wait to the thread that was to
                           end it.
                           """);
    }

    @Test
    void aReportOfWhatDoesNotCompile() {
        assertThat(plain(SampleReports.broken()))
                .isEqualTo("""
                           tally-box  TallyBox.java

                             TallyBox.java is not in UTF-8; it was read as windows-1251.
                             TallyBox.java:3: error: cannot find symbol
                                 symbol:   variable oops
                                 location: class TallyBox
                                + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + oops;
                                                                                                      ^
                             FAILED  it compiles and fits the template  compile-error
                                 The compiler found one error, the first at TallyBox.java:3.

                           FAILED  0 of 100 points
                           Next: Mend the first error and grade again; later ones often follow from it.
                           """);
    }

    @Test
    void nothingIsWiderThanATerminalOrSteersIt() {
        for (Report report : List.of(SampleReports.passed(), SampleReports.failed(), SampleReports.broken(),
                SampleReports.thrown(), SampleReports.explored())) {
            assertThat(plain(report).lines()).allSatisfy(line -> {
                assertThat(line.length()).isLessThanOrEqualTo(80);
                assertThat(line).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
            });
        }
    }

    @Test
    void noNameOfAStrangerWritesALineOfOurs() {
        assertThat(plain(SampleReports.hostile("x\ny")).lines().filter(line -> line.matches("\\S.*")))
                .allMatch(line -> line.startsWith("tally-box  a,b:c%0A ") || line.startsWith("FAILED  ")
                        || line.equals("The source") || line.startsWith("Next: ")
                        || line.startsWith("Bank : :x::.java:2:3  error  BLK102 ")
                        || line.startsWith("for another. Where no lock is held") || line.equals("end it."));
    }

    @Test
    void noTextOfAStrangerIsACommandForACiServer() {
        assertThat(plain(SampleReports.hostile(SampleReports.HOSTILE)).lines()).isNotEmpty()
                .noneMatch(line -> line.stripLeading().startsWith("::") || line.matches(".*##\\w*\\[.*"));
        assertThat(Paragraph.clean("Vault::add ::a:: ##vso[task] # ## x"))
                .isEqualTo("Vault::add : :a:: # #vso[task] # ## x");
    }

    @Test
    void colourOnlyColours() {
        String coloured = ConsoleReport.write(SampleReports.failed(), Ink.COLOUR);

        assertThat(coloured).contains("\u001b[31mFAILED \u001b[0m").doesNotContain("\u001b[2J", "\u001b]0;");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain(SampleReports.failed()));
    }

    private static String plain(Report report) {
        return ConsoleReport.write(report, Ink.PLAIN);
    }
}
