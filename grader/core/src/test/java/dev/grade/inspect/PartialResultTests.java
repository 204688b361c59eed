package dev.grade.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.flow.CallGraph;
import dev.grade.inspect.flow.Program;
import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.judge.Judge;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.resolve.Resolution;
import dev.grade.inspect.resolve.Symbols;
import dev.grade.inspect.sink.SinkTable;
import dev.grade.inspect.source.Parsing;
import dev.grade.inspect.source.Patience;
import dev.grade.inspect.source.Sources;
import dev.grade.inspect.source.Types;
import dev.grade.inspect.source.Variables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told when the time was over before all was read. */
class PartialResultTests {

    private static final InspectOptions OPTIONS = InspectOptions.defaults();
    private static final Patience ENOUGH = Patience.of(Duration.ofMinutes(10));
    private static final Patience OVER = Patience.of(Duration.ZERO);
    private static final String MARKED = """
                                         @interface NonBlocking { }
                                         class Marked {
                                             @NonBlocking void first(java.util.concurrent.CompletableFuture<String> f) { f.join(); }
                                             void second() { }
                                         }
                                         """;

    private static CallGraph graph(Patience patience) {
        Sources sources = Sources.of("Marked.java", MARKED);
        var files = Parsing.parse(sources, ENOUGH).files();
        var types = new Types(files, Symbols.NONE.parents());
        var variables = new Variables(types);
        var program = new Program(files, types, variables, new Resolution(Symbols.NONE, null, types, variables));
        return CallGraph.of(program, OPTIONS, patience);
    }

    private static Judge.Hits hits(CallGraph graph, Patience patience) {
        return Judge.hits(graph, new SinkTable(OPTIONS.sinks()), OPTIONS, patience);
    }

    @Test
    void whereAllCallsWereFollowedAnErrorIsOne() {
        assertThat(hits(graph(ENOUGH), ENOUGH).hits()).singleElement()
                .satisfies(h -> assertThat(h.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void whereTheyWereNotNothingIsAnError() {
        assertThat(hits(graph(OVER), ENOUGH).hits()).singleElement().satisfies(h -> {
            assertThat(h.severity()).isEqualTo(Severity.WARNING);
            assertThat(h.doubt()).contains("the time was over");
        });
    }

    @Test
    void whatWasNotJudgedIsCounted() {
        CallGraph graph = graph(ENOUGH);
        assertThat(hits(graph, OVER)).isEqualTo(new Judge.Hits(List.<Hit>of(), 0));
        assertThat(hits(graph, ENOUGH).judged()).isEqualTo(graph.program().functions().size());
    }

    @Test
    void everyFileThatThereWasNoTimeForIsNamed() {
        var sources = new Sources(Map.of("Marked.java", MARKED, "Other.java", "class Other { }"), List.of());
        var inspection = Inspector.inspect(sources, Symbols.NONE, OPTIONS.withPatience(Duration.ZERO));

        assertThat(inspection.findings()).isNotEmpty().allMatch(f -> f.rule().equals("BLK902"))
                .extracting(Finding::file).contains("Marked.java", "Other.java");
        assertThat(inspection.coverage().complete()).isFalse();
    }

    @Test
    void aFileThatNoCompilerTakesIsReadAroundItsHole() {
        String broken = MARKED.replace("void second() { }", "void second() { int x = ; }");
        var inspection = Inspector.inspect(Sources.of("Marked.java", broken), OPTIONS);

        assertThat(inspection.findings()).extracting(Finding::rule).contains("BLK902", "BLK102");
    }
}
