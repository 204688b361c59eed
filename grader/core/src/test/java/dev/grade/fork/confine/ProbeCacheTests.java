package dev.grade.fork.confine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "only on Linux is there anything to probe")
class ProbeCacheTests {
    @TempDir
    private Path folder;

    @Test
    void whatAProbeSaidIsRemembered() {
        var cache = new ProbeCache(ClassPathEntry.ofThis(), Optional.of(folder));

        Optional<String> first = cache.problem(new None(), new Probe(new None(), ClassPathEntry.ofThis()));

        assertThat(first).get().asString().contains("read a file");
        assertThat(cache.problem(new None(), new Probe(new None(), ClassPathEntry.ofThis(), Duration.ZERO)))
                .isEqualTo(first);
    }

    @Test
    void aProbeThatABusyMachineGaveNoTimeIsMadeAgain() {
        var cache = new ProbeCache(ClassPathEntry.ofThis(), Optional.of(folder));

        Optional<String> first = cache.problem(new None(),
                new Probe(new None(), ClassPathEntry.ofThis(), Duration.ZERO));

        assertThat(first).contains("the probe did not end");
        assertThat(folder).isEmptyDirectory();
        assertThat(cache.problem(new None(), new Probe(new None(), ClassPathEntry.ofThis()))).get().asString()
                .contains("read a file");
    }
}
