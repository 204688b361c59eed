package dev.grade.compile.child;

import dev.grade.inspect.finding.Coverage;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.finding.PathStep;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.options.InspectOptions.Allowed;
import dev.grade.inspect.options.InspectOptions.ExecutorClass;
import dev.grade.inspect.source.Place;
import dev.grade.worker.protocol.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What an inspection takes, and what it answers, in binary form. */
public final class InspectCodec {
    /** More than any person reads; what is left out is the least severe of one file after the other. */
    private static final int MOST_FINDINGS = 1_000;

    private InspectCodec() {
    }

    /** Writes an inspection, its first findings if there are very many. */
    public static void write(DataOutput out, Inspection inspection) throws IOException {
        Wire.list(out, inspection.findings().stream().limit(MOST_FINDINGS).toList(), InspectCodec::finding);
        Coverage coverage = inspection.coverage();
        for (int number : new int[]{coverage.files(), coverage.calls(), coverage.byJavac(), coverage.byJavaParser(),
                coverage.byHeuristic(), coverage.unresolved(), coverage.entryPoints()}) {
            out.writeInt(number);
        }
        out.writeBoolean(coverage.complete());
    }

    /** Reads an inspection. */
    public static Inspection read(DataInput in) throws IOException {
        return new Inspection(Wire.list(in, InspectCodec::finding), new Coverage(in.readInt(), in.readInt(),
                in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readBoolean()));
    }

    private static void finding(DataOutput out, Finding finding) throws IOException {
        Wire.string(out, finding.rule());
        Wire.string(out, finding.title());
        Wire.string(out, finding.severity().name());
        place(out, finding.place());
        Wire.string(out, finding.message());
        Wire.string(out, finding.why());
        Wire.string(out, finding.fix());
        Wire.list(out, finding.path(), (o, step) -> {
            place(o, step.place());
            Wire.string(o, step.call());
            Wire.string(o, step.thread());
        });
        Wire.list(out, finding.alsoFrom(), InspectCodec::place);
        Wire.string(out, finding.sink());
        Wire.string(out, finding.resolver());
    }

    private static Finding finding(DataInput in) throws IOException {
        return new Finding(Wire.string(in), Wire.string(in), Severity.valueOf(Wire.string(in)), place(in),
                Wire.string(in), Wire.string(in), Wire.string(in),
                Wire.list(in, i -> new PathStep(place(i), Wire.string(i), Wire.string(i))),
                Wire.list(in, InspectCodec::place), Wire.string(in), Wire.string(in), null);
    }

    private static void place(DataOutput out, Place place) throws IOException {
        Wire.string(out, place.file());
        out.writeInt(place.line());
        out.writeInt(place.column());
        out.writeInt(place.endColumn());
    }

    private static Place place(DataInput in) throws IOException {
        return new Place(Wire.string(in), in.readInt(), in.readInt(), in.readInt());
    }

    static void options(DataOutput out, InspectOptions options) throws IOException {
        names(out, options.eventLoops());
        map(out, options.executors(), ExecutorClass::name);
        map(out, options.loopStages(), label -> label);
        names(out, options.mustNotBlock());
        names(out, options.onLoop());
        names(out, options.sinks());
        out.writeLong(options.budget().toMillis());
        map(out, options.severities(), Severity::name);
        names(out, options.rules());
        Wire.list(out, options.allowances(), (o, allowed) -> {
            Wire.string(o, allowed.rule());
            Wire.string(o, allowed.file());
            Wire.string(o, allowed.reason());
            o.writeLong(allowed.until().toEpochDay());
        });
        out.writeBoolean(options.allowComments());
        out.writeLong(options.patience().toMillis());
    }

    static InspectOptions options(DataInput in) throws IOException {
        return new InspectOptions(names(in), map(in, ExecutorClass::valueOf), map(in, label -> label), names(in),
                names(in), names(in), Duration.ofMillis(in.readLong()), map(in, Severity::valueOf), names(in),
                Wire.list(in, i -> new Allowed(Wire.string(i), Wire.string(i), Wire.string(i),
                        LocalDate.ofEpochDay(i.readLong()))),
                in.readBoolean(), Duration.ofMillis(in.readLong()));
    }

    private static void names(DataOutput out, Set<String> names) throws IOException {
        Wire.list(out, List.copyOf(names), Wire::string);
    }

    private static Set<String> names(DataInput in) throws IOException {
        return new HashSet<>(Wire.list(in, Wire::string));
    }

    private static <T> void map(DataOutput out, Map<String, T> map, Function<T, String> text) throws IOException {
        Wire.list(out, List.copyOf(map.entrySet()), (o, entry) -> {
            Wire.string(o, entry.getKey());
            Wire.string(o, text.apply(entry.getValue()));
        });
    }

    private static <T> Map<String, T> map(DataInput in, Function<String, T> value) throws IOException {
        Map<String, T> map = new HashMap<>();
        for (Map.Entry<String, T> entry : Wire.list(in,
                i -> Map.entry(Wire.string(i), value.apply(Wire.string(i))))) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
