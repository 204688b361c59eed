package dev.grade.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.WorkOrder.Planned;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A worker may say only what follows from its plan. */
class DialogueTests {
    private final Dialogue dialogue = new Dialogue(
            List.of(new Planned("a", "Checks", "a"), new Planned("b", "Checks", "b")));

    @Test
    void thePlanIsHeardOutWithoutComplaint() {
        assertThat(dialogue.begun()).isFalse();
        heard(new Message.Ready(2), started("a"));
        assertThat(dialogue.begun()).isTrue();
        assertThat(dialogue.current()).isEqualTo("a");
        heard(ended("a"));
        assertThat(dialogue.current()).isEqualTo("b");
        heard(started("b"), ended("b"), new Message.Bye());
        assertThat(dialogue.current()).isEqualTo("b");
    }

    @Test
    void nothingComesBeforeReadyAndReadyComesOnce() {
        complains(started("a"));
        heard(new Message.Ready(2));
        complains(new Message.Ready(2));
    }

    @Test
    void checksStartInTheirOrderOneAtATime() {
        heard(new Message.Ready(2));
        complains(started("b"));
        assertThat(new Dialogue(List.of(new Planned("a", "Checks", "a"))).hear(ended("a"))).isPresent();
    }

    @Test
    void aCheckThatRunsCannotStartAgain() {
        heard(new Message.Ready(2), started("a"));
        complains(started("a"));
    }

    @Test
    void anotherChecksEndIsRefused() {
        heard(new Message.Ready(2), started("a"));
        complains(ended("b"));
    }

    @Test
    void nothingEndsTwice() {
        heard(new Message.Ready(2), started("a"), ended("a"));
        complains(ended("a"));
    }

    @Test
    void byeBeforeTheEndIsRefused() {
        heard(new Message.Ready(2), started("a"), ended("a"));
        complains(new Message.Bye());
    }

    @Test
    void moreThanThePlanIsRefused() {
        heard(new Message.Ready(2), started("a"), ended("a"), started("b"), ended("b"));
        complains(started("c"));
        complains(ended("c"));
    }

    private void heard(Message... messages) {
        for (Message message : messages) {
            assertThat(dialogue.hear(message)).isEmpty();
        }
    }

    private void complains(Message message) {
        assertThat(dialogue.hear(message)).isPresent();
    }

    private static Message started(String id) {
        return new Message.Started(id);
    }

    private static Message ended(String id) {
        return new Message.Ended(id, Result.passed(Strength.NONE), "", false);
    }
}
