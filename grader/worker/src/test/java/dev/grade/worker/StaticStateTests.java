package dev.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.StaticState;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Nested classes would be of one nest, so each case is a class of the top level. */
class StaticStateTests {
    @Test
    void aNumberThatNeverChangesIsNone() {
        assertThat(StaticState.isKeptBy(WithNumber.class)).isFalse();
    }

    @Test
    void whateverElseIsStaticIsSome() {
        assertThat(StaticState.isKeptBy(WithCount.class)).isTrue();
        assertThat(StaticState.isKeptBy(WithObject.class)).isTrue();
        assertThat(StaticState.isKeptBy(WithText.class)).as("its monitor is shared").isTrue();
        assertThat(StaticState.isKeptBy(WithNested.class)).isTrue();
    }
}

final class WithNumber {
    static final int MOST = 20;
    int turn = MOST;
}

final class WithCount {
    static int count;
}

final class WithObject {
    static final AtomicInteger COUNT = new AtomicInteger();
}

final class WithText {
    static final String LOCK = "lock";
}

final class WithNested {
    static final class Inner {
        static boolean flag;
    }
}
