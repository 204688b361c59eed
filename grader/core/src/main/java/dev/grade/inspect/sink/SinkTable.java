package dev.grade.inspect.sink;

import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Types;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls that can block: the JDK's by full signature, some libraries' and what prints by owner and name, the exercise's as declared. */
public final class SinkTable {

    private static final List<Sink> PLATFORM = read("blocking-sinks.tsv");
    private static final List<Sink> LIBRARIES = read("library-sinks.tsv");

    private final Map<String, List<Sink>> byMember = new HashMap<>();

    /**
     * @param extra further sinks as {@code owner#name} or {@code owner#name(parameters)}
     */
    public SinkTable(Collection<String> extra) {
        PLATFORM.forEach(this::add);
        LIBRARIES.forEach(this::add);
        extra.forEach(s -> add(new Sink(Category.DECLARED, Weight.H, s)));
    }

    /** The sinks of the JDK, as the table has them. */
    public static List<Sink> platform() {
        return PLATFORM;
    }

    private void add(Sink sink) {
        String member = sink.signature().substring(sink.signature().indexOf('#') + 1);
        byMember.computeIfAbsent(member, m -> new ArrayList<>()).add(sink);
    }

    private static List<Sink> read(String resource) {
        try (InputStream in = SinkTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The list of blocking calls is missing: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank())
                    .map(SinkTable::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sink parse(String line) {
        String[] columns = line.split("\t", -1);
        return new Sink(Category.valueOf(columns[0]), Weight.valueOf(columns[1]), columns[2]);
    }

    /** The sink that a call is, by its declaring type or the nearest type above it; null if it is none. */
    public @Nullable Sink find(Called called, Types types) {
        Sink full = nearest(called.name() + "(" + String.join(",", called.parameters()) + ")", called, types);
        if (full != null) {
            return full;
        }
        Sink named = nearest(called.name(), called, types);
        return named != null || called.isConstructor() ? named : nearest("*", called, types);
    }

    private @Nullable Sink nearest(String member, Called called, Types types) {
        List<Sink> candidates = byMember.get(member);
        if (candidates == null) {
            return null;
        }
        Set<String> owners = called.isConstructor() ? Set.of(called.owner()) : types.ancestors(called.owner());
        for (String owner : owners) {
            for (Sink candidate : candidates) {
                if (candidate.owner().equals(owner)) {
                    return candidate;
                }
            }
        }
        return null;
    }
}
