package dev.grade.inspect.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.grade.inspect.source.Parsing;
import dev.grade.inspect.source.Patience;
import dev.grade.inspect.source.Sources;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the compiler did not come to an end, a large code base would keep the second solver busy for an hour. */
class SolverLimitTests {

    private static @Nullable Called answer(Duration most) {
        var files = Parsing.parse(Sources.of("A.java", "class A { int n = Math.abs(1); }"),
                Patience.of(Duration.ofMinutes(10))).files();
        try (var solver = new SymbolSolver(files, most)) {
            var file = files.getFirst();
            return solver.called(file, file.unit().findFirst(MethodCallExpr.class).orElseThrow());
        }
    }

    @Test
    void withTimeItAnswers() {
        assertThat(answer(Duration.ofMinutes(10))).isNotNull();
    }

    @Test
    void withoutTimeItDoesNot() {
        assertThat(answer(Duration.ZERO)).isNull();
    }
}
