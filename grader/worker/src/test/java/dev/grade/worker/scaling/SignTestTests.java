package dev.grade.worker.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.worker.scaling.SignTest.State;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignTestTests {
    @Test
    void sevenThatAgreeAreEnough() {
        assertThat(afterAgreeing(6)).isEqualTo(State.OPEN);
        assertThat(afterAgreeing(7)).isEqualTo(State.ABOVE);
    }

    private static State afterAgreeing(int observations) {
        var test = new SignTest();
        for (int i = 0; i < observations; i++) {
            test.add(true);
        }
        return test.state();
    }

    @Test
    void staysOpenWhereObservationsAreSplit() {
        var test = new SignTest();
        for (int i = 0; i < 100; i++) {
            test.add(i % 2 == 0);
        }
        assertThat(test.state()).isEqualTo(State.OPEN);
    }

    @Test
    void isHardlyEverWrongWhenOneInTenIsOff() {
        var random = new SplittableRandom(7);
        int wrong = 0;
        for (int run = 0; run < 20_000; run++) {
            var test = new SignTest();
            while (test.state() == State.OPEN) {
                test.add(random.nextInt(10) == 0);
            }
            wrong += test.state() == State.ABOVE ? 1 : 0;
        }
        assertThat(wrong).isLessThanOrEqualTo(2);
    }
}
