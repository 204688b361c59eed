package dev.grade.explorer.child;

import dev.grade.explorer.Outcome;
import dev.grade.explorer.Replay;

/** What the exploring child sends home. */
public sealed interface ExploreReply {
    /** What came of exploring. */
    record Explored(Outcome outcome) implements ExploreReply {
    }

    /** What came of playing the trace. */
    record Replayed(Replay replay) implements ExploreReply {
    }

    /** The request can't be carried out as it stands; the reason is one sentence for its sender. */
    record Refused(String reason) implements ExploreReply {
    }

    /** The explorer itself failed. */
    record Failed(String reason) implements ExploreReply {
    }
}
