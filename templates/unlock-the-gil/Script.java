import java.util.List;

/** A script: opcodes, in order. */
public record Script(List<Op> ops) {
    /** A script of these opcodes. */
    public static Script of(Op... ops) {
        return new Script(List.of(ops));
    }
}
