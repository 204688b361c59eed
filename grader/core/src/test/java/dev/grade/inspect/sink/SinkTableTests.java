package dev.grade.inspect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.inspect.source.Platform;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SinkTableTests {

    @Test
    void everySinkIsAMethodOfThisJdk() {
        assertThat(SinkTable.platform()).hasSize(592)
                .filteredOn(s -> !s.owner().endsWith("StructuredTaskScope")).allSatisfy(SinkTableTests::exists);
    }

    private static void exists(Sink sink) {
        Class<?> owner = Platform.find(sink.owner()).orElseThrow(() -> new AssertionError("No type " + sink.owner()));
        Stream<Executable> all = sink.isConstructor()
                ? Arrays.stream(owner.getDeclaredConstructors())
                : Arrays.stream(owner.getDeclaredMethods()).filter(m -> m.getName().equals(sink.name()))
                        .map(Executable.class::cast);
        assertThat(all.map(SinkTableTests::parameters).map(p -> sink.owner() + "#" + sink.name() + p))
                .contains(sink.signature());
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getParameterTypes()).map(Platform::nameOf)
                .collect(Collectors.joining(",", "(", ")"));
    }

    @Test
    void theNamesOfASinkArePartsOfItsSignature() {
        var sink = new Sink(Category.NET, Weight.H, "java.net.Socket#<init>(java.lang.String,int)");
        assertThat(sink.owner()).isEqualTo("java.net.Socket");
        assertThat(sink.isConstructor()).isTrue();
        assertThat(sink.shortName()).isEqualTo("new Socket()");
    }
}
