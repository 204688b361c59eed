package dev.grade.exercise;

import dev.grade.worker.protocol.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Manifests in binary form. */
final class ManifestCodec {
    private ManifestCodec() {
    }

    static void write(DataOutput out, Manifest manifest) throws IOException {
        Wire.string(out, manifest.id());
        Wire.string(out, manifest.title());
        Wire.string(out, manifest.topic());
        out.writeInt(manifest.level());
        strings(out, manifest.answer());
        strings(out, manifest.given());
        strings(out, manifest.checkClasses());
        Wire.list(out, manifest.check(), ManifestCodec::check);
        Wire.list(out, manifest.followUp(), ManifestCodec::question);
        strings(out, manifest.profiles());
        inspect(out, manifest.inspect());
        nullable(out, manifest.withheld(), ManifestCodec::withheld);
    }

    static Manifest read(DataInput in) throws IOException {
        return new Manifest(Wire.string(in), Wire.string(in), Wire.string(in), in.readInt(), strings(in), strings(in),
                strings(in), Wire.list(in, ManifestCodec::check), Wire.list(in, ManifestCodec::question), strings(in),
                inspect(in),
                nullable(in, ManifestCodec::withheld));
    }

    private static void check(DataOutput out, Manifest.Check check) throws IOException {
        Wire.string(out, check.id());
        Wire.string(out, check.kind());
        out.writeInt(check.points());
        Wire.string(out, check.title());
        strings(out, check.needs());
        nullable(out, check.rules(), ManifestCodec::strings);
        nullable(out, check.severity(), Wire::string);
        nullable(out, check.hidden(), DataOutput::writeBoolean);
    }

    private static Manifest.Check check(DataInput in) throws IOException {
        return new Manifest.Check(Wire.string(in), Wire.string(in), in.readInt(), Wire.string(in), strings(in),
                nullable(in, ManifestCodec::strings), nullable(in, Wire::string),
                nullable(in, DataInput::readBoolean));
    }

    private static void question(DataOutput out, Manifest.Question question) throws IOException {
        Wire.string(out, question.question());
        Wire.string(out, question.answer());
        strings(out, question.on());
        strings(out, question.checks());
        out.writeBoolean(question.deep());
    }

    private static Manifest.Question question(DataInput in) throws IOException {
        return new Manifest.Question(Wire.string(in), Wire.string(in), strings(in), strings(in), in.readBoolean());
    }

    private static void inspect(DataOutput out, Manifest.Inspect inspect) throws IOException {
        set(out, inspect.eventLoops());
        texts(out, inspect.executors());
        texts(out, inspect.loopStages());
        set(out, inspect.mustNotBlock());
        set(out, inspect.onLoop());
        set(out, inspect.blocks());
        nullable(out, inspect.budgetMillis(), DataOutput::writeInt);
        texts(out, inspect.severities());
        nullable(out, inspect.allowComments(), DataOutput::writeBoolean);
        nullable(out, inspect.allow(), (o, all) -> Wire.list(o, all, ManifestCodec::allow));
        set(out, inspect.loopThreads());
    }

    private static Manifest.Inspect inspect(DataInput in) throws IOException {
        return new Manifest.Inspect(set(in), texts(in), texts(in), set(in), set(in), set(in),
                nullable(in, DataInput::readInt), texts(in), nullable(in, DataInput::readBoolean),
                nullable(in, i -> Wire.list(i, ManifestCodec::allow)), set(in));
    }

    private static void allow(DataOutput out, Manifest.Allow allow) throws IOException {
        Wire.string(out, allow.rule());
        nullable(out, allow.file(), Wire::string);
        Wire.string(out, allow.reason());
        Wire.string(out, allow.until());
    }

    private static Manifest.Allow allow(DataInput in) throws IOException {
        return new Manifest.Allow(Wire.string(in), nullable(in, Wire::string), Wire.string(in), Wire.string(in));
    }

    private static void withheld(DataOutput out, Withheld withheld) throws IOException {
        out.writeInt(withheld.checks());
        out.writeInt(withheld.points());
        out.writeInt(withheld.shown());
    }

    private static Withheld withheld(DataInput in) throws IOException {
        return new Withheld(in.readInt(), in.readInt(), in.readInt());
    }

    private static void strings(DataOutput out, List<String> texts) throws IOException {
        Wire.list(out, texts, Wire::string);
    }

    private static List<String> strings(DataInput in) throws IOException {
        return Wire.list(in, Wire::string);
    }

    private static void set(DataOutput out, @Nullable Set<String> texts) throws IOException {
        nullable(out, texts, (o, all) -> strings(o, List.copyOf(all)));
    }

    private static @Nullable Set<String> set(DataInput in) throws IOException {
        return nullable(in, i -> new LinkedHashSet<>(strings(i)));
    }

    private static void texts(DataOutput out, @Nullable Map<String, String> texts) throws IOException {
        nullable(out, texts, (o, all) -> map(o, all, Wire::string));
    }

    private static @Nullable Map<String, String> texts(DataInput in) throws IOException {
        return nullable(in, i -> map(i, Wire::string));
    }

    private static <T> void map(DataOutput out, Map<String, T> map, Wire.Writer<T> writer) throws IOException {
        Wire.list(out, new ArrayList<>(map.entrySet()), (o, entry) -> {
            Wire.string(o, entry.getKey());
            writer.write(o, entry.getValue());
        });
    }

    private static <T> Map<String, T> map(DataInput in, Wire.Reader<T> reader) throws IOException {
        Map<String, T> map = new LinkedHashMap<>();
        for (Map.Entry<String, T> entry : Wire.list(in, i -> Map.entry(Wire.string(i), reader.read(i)))) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }

    private static <T> void nullable(DataOutput out, @Nullable T value, Wire.Writer<T> writer) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            writer.write(out, value);
        }
    }

    private static <T> @Nullable T nullable(DataInput in, Wire.Reader<T> reader) throws IOException {
        return in.readBoolean() ? reader.read(in) : null;
    }
}
