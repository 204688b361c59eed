import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;

/** What it means if a transfer never ends. */
final class NeverEnding {
    private NeverEnding() {
    }

    /** With nobody else in the bank, a thread that waits for ever waits for what only it could give. */
    static CheckFailure alone(CheckFailure diagnosis) {
        return switch (diagnosis.bugClass()) {
            case MISSED_TERMINATION, BUSY_WAIT -> new CheckFailure(BugClass.SELF_DEADLOCK,
                    "Nobody else uses the bank, and yet the transfer never ends: it waits for what only its own thread could give, such as a permit or lock that it has taken before.");
            default -> diagnosis;
        };
    }

    /** Whoever was in the bank before has left; what a newcomer waits for then, they have kept. */
    static CheckFailure afterOthers(CheckFailure diagnosis) {
        return switch (diagnosis.bugClass()) {
            case MISSED_TERMINATION, BUSY_WAIT -> new CheckFailure(BugClass.RESOURCE_LEAK,
                    "An earlier transfer has ended, and since then the bank serves nobody: that transfer did not give back what it had taken. Do it in finally.");
            default -> diagnosis;
        };
    }
}
