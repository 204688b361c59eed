package dev.grade.worker.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * The calls that threads made to one object, in the order in which they began.
 *
 * @param specification
 *            the class that says what each does alone
 * @param created
 *            the arguments of its constructor, each as {@link Value} writes it
 * @param calls
 *            every call; all have ended
 */
public record CallHistory(String specification, List<String> created, List<Call> calls) {
    public CallHistory {
        created = List.copyOf(created);
        calls = List.copyOf(calls);
    }

    /**
     * One call.
     *
     * @param thread
     *            the name of the thread that made it
     * @param arguments
     *            each as {@link Value} writes it
     * @param outcome
     *            what it returned or threw, as {@link Value} writes it
     * @param began
     *            when it began, counted in beginnings and ends
     * @param ended
     *            when it ended, counted in the same way
     */
    public record Call(String thread, String operation, List<String> arguments, String outcome, int began, int ended) {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** The call and its outcome, such as {@code dequeue() = 1}. */
        @Override
        public String toString() {
            String shown = Value.shown(outcome);
            return operation + "(" + String.join(", ", arguments.stream().map(Value::shown).toList()) + ")"
                    + (shown.equals("null") ? "" : " = " + shown);
        }
    }

    static void write(DataOutput out, CallHistory history) throws IOException {
        Wire.string(out, history.specification());
        Wire.list(out, history.created(), Wire::string);
        Wire.list(out, history.calls(), (o, call) -> {
            Wire.string(o, call.thread());
            Wire.string(o, call.operation());
            Wire.list(o, call.arguments(), Wire::string);
            Wire.string(o, call.outcome());
            o.writeInt(call.began());
            o.writeInt(call.ended());
        });
    }

    static CallHistory read(DataInput in) throws IOException {
        return new CallHistory(Wire.string(in), Wire.list(in, Wire::string),
                Wire.list(in, i -> new Call(Wire.string(i), Wire.string(i), Wire.list(i, Wire::string),
                        Wire.string(i), i.readInt(), i.readInt())));
    }
}
