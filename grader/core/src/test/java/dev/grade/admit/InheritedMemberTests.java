package dev.grade.admit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of a type may not be had by the name of a type above it. */
class InheritedMemberTests {
    /** These only speak of what they are called on. */
    private static final Set<String> HARMLESS = Set.of("java.lang.Class.describeConstable",
            "java.lang.foreign.ValueLayout.withByteAlignment", "java.lang.foreign.ValueLayout.withName",
            "java.lang.foreign.ValueLayout.withoutName", "java.nio.file.Path.iterator");

    @ParameterizedTest
    @ValueSource(strings = {"", "processes", "peers,shared-memory", "text-io", "loopback", "nio-pipe", "serialization",
            "own-lock", "own-pool", "lock-free"})
    void whatIsRefusedOfATypeIsRefusedOfThoseAboveIt(String profiles) throws IOException {
        Policy policy = PolicyFile
                .with(Arrays.stream(profiles.split(",", -1)).filter(name -> !name.isEmpty()).toList());
        Set<String> found = new TreeSet<>();
        for (Class<?> type : basicTypes()) {
            for (Method method : type.getDeclaredMethods()) {
                if (isRefused(policy, type, method) && isInherited(method)
                        && above(type).stream().anyMatch(up -> covers(policy, up, method))) {
                    found.add(type.getName() + "." + method.getName());
                }
            }
        }
        assertThat(found).isSubsetOf(HARMLESS);
    }

    private static List<Class<?>> basicTypes() throws IOException {
        Path module = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        try (Stream<Path> files = Files.walk(module.resolve("java"))) {
            return files.map(file -> module.relativize(file).toString()).filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>mapMulti((name, into) -> new Platform().type(name).ifPresent(into)).toList();
        }
    }

    /** Whether the type may be used, and the method may not. */
    private static boolean isRefused(Policy policy, Class<?> type, Method method) {
        Policy.Grant grant = policy.grant(type.getName());
        return grant != null && !Policy.covers(grant, signature(method));
    }

    private static boolean isInherited(Method method) {
        return !method.isSynthetic() && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers());
    }

    private static boolean covers(Policy policy, Class<?> type, Method method) {
        Policy.Grant grant = policy.grant(type.getName());
        return grant != null && Policy.covers(grant, signature(method)) && Arrays.stream(type.getDeclaredMethods())
                .anyMatch(other -> signature(other).equals(signature(method)));
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Class::getName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }

    /** All types above one but Object, whose methods are everybody's. */
    private static Set<Class<?>> above(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> left = new ArrayDeque<>(List.of(type));
        while (!left.isEmpty()) {
            Class<?> next = left.remove();
            Stream.concat(Stream.ofNullable(next.getSuperclass()), Arrays.stream(next.getInterfaces()))
                    .filter(up -> up != Object.class && found.add(up)).forEach(left::add);
        }
        return found;
    }
}
