package dev.grade.worker.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RatiosTests {
    @Test
    void ofSevenTheIntervalIsAllOfThem() {
        var ratios = new Ratios();
        for (double ratio : new double[]{1.02, 0.97, 1.01, 1.04, 0.99, 1.00, 1.03}) {
            ratios.add(ratio);
        }
        assertThat(ratios.median()).isEqualTo(1.01);
        assertThat(ratios).hasToString("1.01 [0.97, 1.04]");
    }

    @Test
    void oneWildPairMovesNeitherMedianNorInterval() {
        var ratios = new Ratios();
        for (int i = 0; i < 20; i++) {
            ratios.add(1 + i / 100.0);
        }
        ratios.add(50);
        assertThat(ratios.median()).isEqualTo(1.10);
        assertThat(ratios.high()).isLessThan(1.2);
    }

    @Test
    void coversTheMedianAsOftenAsItSays() {
        var random = new SplittableRandom(3);
        int covered = 0;
        for (int run = 0; run < 4_000; run++) {
            var ratios = new Ratios();
            for (int i = 0; i < 15; i++) {
                ratios.add(Math.exp(random.nextGaussian()));
            }
            covered += ratios.low() <= 1 && 1 <= ratios.high() ? 1 : 0;
        }
        assertThat(covered).isGreaterThanOrEqualTo(3_900);
    }
}
