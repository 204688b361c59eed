package dev.grade.compile.child;

import dev.grade.compile.child.CompileReply.SourcedClass;
import dev.grade.compile.child.CompileRequest.Candidate;
import dev.grade.exercise.SourceText;
import dev.grade.worker.protocol.Wire;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Requests and replies in binary form. */
public final class CompileCodec {
    private CompileCodec() {
    }

    /** Writes a request. */
    public static void write(DataOutput out, CompileRequest request) throws IOException {
        Wire.list(out, request.candidates(), (o, candidate) -> {
            Wire.string(o, candidate.exerciseId());
            Wire.list(o, candidate.answers(), CompileCodec::source);
            Wire.list(o, candidate.given(), CompileCodec::source);
            Wire.list(o, candidate.template(), CompileCodec::image);
            Wire.list(o, candidate.reserved(), Wire::string);
            Wire.list(o, candidate.older(), CompileCodec::image);
            Wire.list(o, candidate.inspect().stream().toList(), InspectCodec::options);
        });
        out.writeBoolean(request.shortlisted());
        Wire.list(out, request.sources(), CompileCodec::source);
        Wire.list(out, request.libraries(), Wire::string);
    }

    /** Reads a request. */
    public static CompileRequest request(DataInput in) throws IOException {
        return new CompileRequest(
                Wire.list(in,
                        i -> new Candidate(Wire.string(i), Wire.list(i, CompileCodec::source),
                                Wire.list(i, CompileCodec::source), Wire.list(i, CompileCodec::image),
                                Wire.list(i, Wire::string), Wire.list(i, CompileCodec::image),
                                Wire.list(i, InspectCodec::options).stream().findFirst())),
                in.readBoolean(), Wire.list(in, CompileCodec::source), Wire.list(in, Wire::string));
    }

    /** Writes a reply. */
    public static void write(DataOutput out, CompileReply reply) throws IOException {
        switch (reply) {
            case CompileReply.Compiled(var id, var classes, var warnings, var notes) -> {
                out.writeByte(0);
                Wire.string(out, id);
                Wire.list(out, classes, (o, sourced) -> {
                    image(o, sourced.image());
                    Wire.string(o, sourced.file());
                });
                Wire.list(out, warnings, CompileCodec::diagnostic);
                Wire.list(out, notes, Wire::string);
            }
            case CompileReply.Rejected(var id, var errors) -> {
                out.writeByte(1);
                Wire.string(out, id);
                Wire.list(out, errors, CompileCodec::diagnostic);
            }
            case CompileReply.Misfit(var id, var problems) -> {
                out.writeByte(2);
                Wire.string(out, id);
                Wire.list(out, problems, Wire::string);
            }
            case CompileReply.Untouched(var id) -> {
                out.writeByte(3);
                Wire.string(out, id);
            }
            case CompileReply.Unrecognised(var reason) -> {
                out.writeByte(4);
                Wire.string(out, reason);
            }
            case CompileReply.Crashed(var reason) -> {
                out.writeByte(5);
                Wire.string(out, reason);
            }
        }
    }

    /** Reads a reply. */
    public static CompileReply reply(DataInput in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 0 -> new CompileReply.Compiled(Wire.string(in),
                    Wire.list(in, i -> new SourcedClass(image(i), Wire.string(i))),
                    Wire.list(in, CompileCodec::diagnostic), Wire.list(in, Wire::string));
            case 1 -> new CompileReply.Rejected(Wire.string(in), Wire.list(in, CompileCodec::diagnostic));
            case 2 -> new CompileReply.Misfit(Wire.string(in), Wire.list(in, Wire::string));
            case 3 -> new CompileReply.Untouched(Wire.string(in));
            case 4 -> new CompileReply.Unrecognised(Wire.string(in));
            case 5 -> new CompileReply.Crashed(Wire.string(in));
            default -> throw new IOException("unknown kind of reply: " + kind);
        };
    }

    private static void source(DataOutput out, SourceText source) throws IOException {
        Wire.string(out, source.path());
        Wire.string(out, source.text());
    }

    private static SourceText source(DataInput in) throws IOException {
        return new SourceText(Wire.string(in), Wire.string(in));
    }

    private static void image(DataOutput out, ClassImage image) throws IOException {
        Wire.string(out, image.name());
        Wire.bytes(out, image.bytes());
        Wire.string(out, image.origin().name());
    }

    private static ClassImage image(DataInput in) throws IOException {
        return new ClassImage(Wire.string(in), Wire.bytes(in), Origin.valueOf(Wire.string(in)));
    }

    private static void diagnostic(DataOutput out, Diagnostic diagnostic) throws IOException {
        Wire.string(out, diagnostic.file());
        out.writeInt(diagnostic.line());
        out.writeInt(diagnostic.column());
        out.writeInt(diagnostic.endColumn());
        Wire.string(out, diagnostic.code());
        Wire.string(out, diagnostic.message());
        Wire.string(out, diagnostic.sourceLine());
    }

    private static Diagnostic diagnostic(DataInput in) throws IOException {
        return new Diagnostic(Wire.string(in), in.readInt(), in.readInt(), in.readInt(), Wire.string(in),
                Wire.string(in), Wire.string(in));
    }
}
