package dev.grade.fork.confine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The probe tells a confinement that holds from one that does not, by trying. */
class ProbeTests {
    @Test
    void seesWhatAnUnconfinedChildCanDo() {
        assumeTrue(Programs.onLinux());
        assertThat(new Probe(new None(), ClassPathEntry.ofThis()).problem()).get().asString().contains("read a file",
                "write a file", "connect to a port", "start a program", "end another process",
                "write to its own memory");
    }

    @Test
    void aLauncherThatDoesNotStartIsNoConfinement() {
        Path missing = Path.of("/nowhere/bwrap");
        assumeTrue(Programs.onLinux() && SeccompFilter.isKnown() && !Files.exists(missing));
        assertThat(new Probe(new Bubblewrap(missing), ClassPathEntry.ofThis()).problem()).isPresent();
        assertThat(new Probe(new LandlockSeccomp(missing), ClassPathEntry.ofThis()).problem()).isPresent();
    }
}
