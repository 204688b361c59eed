import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What grading costs against {@code mvn -o test} on the same submission with an ordinary JUnit test of the same
 * exercise: wall-clock time, processor time and memory of whole process trees, as medians of ratios from interleaved
 * runs. Run it in the root of the repository with a JDK 25; it needs GNU time and Maven:
 *
 * <pre>java grader/docs/benchmark/Benchmark.java [--runs N] [--cohort N] [--maven N] [--only WORD]</pre>
 */
final class Benchmark {
    private static final String TIME = "/usr/bin/time";
    private static final Path REPOSITORY = Path.of("").toAbsolutePath();
    private static final Path SOLUTIONS = REPOSITORY.resolve("solutions/print-in-order");
    private static final String RIGHT = "right/countdown-latches/Foo.java";
    private static final String WRONG = "wrong/notify-one/Foo.java";

    private final Path folder;
    private int runs = 7;
    private int cohort = 40;
    private int maven = 4;
    private String only = "";

    private Benchmark(Path folder) {
        this.folder = folder;
    }

    /** One command, and the folder that it runs in. */
    private record Job(String name, Path in, List<String> command) {
    }

    /** What one run took: seconds, and MiB of the largest process. */
    private record Cost(double wall, double cpu, double memory) {
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("grade-benchmark-");
        try {
            var benchmark = new Benchmark(folder);
            benchmark.read(args);
            benchmark.run();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void read(String[] args) {
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--runs" -> runs = Integer.parseInt(args[i + 1]);
                case "--cohort" -> cohort = Integer.parseInt(args[i + 1]);
                case "--maven" -> maven = Integer.parseInt(args[i + 1]);
                case "--only" -> only = args[i + 1];
                default -> throw new IllegalArgumentException(args[i] + " is no option of this benchmark");
            }
        }
    }

    private void run() throws Exception {
        String right = Files.readString(SOLUTIONS.resolve(RIGHT));
        String wrong = Files.readString(SOLUTIONS.resolve(WRONG));
        String broken = right.replaceFirst(";", "");
        Path trivial = project("trivial", "public class Foo { }", TRIVIAL_TEST);
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("compile error", broken);
        answers.put("wrong", wrong);
        answers.put("right", right);
        cost(maven("warm-up", trivial));
        Job base = maven("mvn -o test, a trivial test class", trivial);
        compare("grade --version", List.of(new Job("java -version", folder, List.of(java(), "-version")),
                grade("grade --version", "--version")));
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            Path submission = folder.resolve(answer.getKey().replace(' ', '-')).resolve("Foo.java");
            Files.createDirectories(submission.getParent());
            Files.writeString(submission, answer.getValue());
            List<Job> jobs = new ArrayList<>(List.of(base,
                    maven("mvn -o test, the same submission", project(answer.getKey(), answer.getValue(), TEST)),
                    grade("grade --budget quick", "--budget", "quick", submission.toString())));
            if (answer.getKey().equals("right")) {
                jobs.add(grade("grade (normal budget)", submission.toString()));
            }
            compare("one submission: " + answer.getKey(), jobs);
        }
        if ("cohort".contains(only)) {
            cohort(List.of(broken, wrong, right, right));
        }
    }

    /** Prints each job's medians, and its ratios to the first of them, run by run. */
    private void compare(String title, List<Job> jobs) throws Exception {
        if (!title.contains(only)) {
            return;
        }
        List<List<Cost>> costs = new ArrayList<>();
        jobs.forEach(job -> costs.add(new ArrayList<>()));
        for (int run = -1; run < runs; run++) {
            for (int i = 0; i < jobs.size(); i++) {
                Cost cost = cost(jobs.get(i));
                if (run >= 0) {
                    costs.get(i).add(cost);
                }
            }
        }
        System.out.printf("%n%s (%d interleaved runs)%n", title, runs);
        for (int i = 0; i < jobs.size(); i++) {
            print(jobs.get(i).name(), costs.get(i), costs.getFirst());
        }
    }

    private void cohort(List<String> kinds) throws Exception {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < cohort; i++) {
            Path file = folder.resolve("cohort").resolve("student-" + i).resolve("Foo.java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, kinds.get(i % kinds.size()));
            paths.add(file.toString());
        }
        List<String> arguments = new ArrayList<>(List.of("--budget", "quick"));
        arguments.addAll(paths);
        Cost graded = cost(grade("grade", arguments.toArray(String[]::new)));
        double wall = 0;
        double cpu = 0;
        double memory = 0;
        for (int i = 0; i < maven; i++) {
            Cost one = cost(maven("mvn", project("cohort-" + i, kinds.get(i % kinds.size()), TEST)));
            wall += one.wall() * cohort / maven;
            cpu += one.cpu() * cohort / maven;
            memory = Math.max(memory, one.memory());
        }
        System.out.printf("%n%d submissions, a quarter of them with a compile error, a quarter wrong, half right%n", cohort);
        var tests = List.of(new Cost(wall, cpu, memory));
        print("mvn -o test, one after another (" + maven + " measured)", tests, tests);
        print("grade --budget quick", List.of(graded), tests);
    }

    private static void print(String name, List<Cost> costs, List<Cost> base) {
        List<Cost> ratios = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            ratios.add(new Cost(costs.get(i).wall() / base.get(i).wall(), costs.get(i).cpu() / base.get(i).cpu(),
                    costs.get(i).memory() / base.get(i).memory()));
        }
        Cost cost = median(costs);
        Cost ratio = median(ratios);
        System.out.printf(Locale.ROOT,
                "  %-46s wall %6.2f s (%.2f)  cpu %6.2f s (%.2f)  largest process %4.0f MiB (%.2f)%n", name, cost.wall(),
                ratio.wall(), cost.cpu(), ratio.cpu(), cost.memory(), ratio.memory());
    }

    private static Cost median(List<Cost> costs) {
        return new Cost(costs.stream().mapToDouble(Cost::wall).sorted().toArray()[costs.size() / 2],
                costs.stream().mapToDouble(Cost::cpu).sorted().toArray()[costs.size() / 2],
                costs.stream().mapToDouble(Cost::memory).sorted().toArray()[costs.size() / 2]);
    }

    private static Job grade(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(REPOSITORY.resolve("grade").toString()));
        command.addAll(Arrays.asList(arguments));
        return new Job(name, REPOSITORY, command);
    }

    private static Job maven(String name, Path project) {
        return new Job(name, project, List.of("mvn", "-o", "-q", "test"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Cost cost(Job job) throws IOException, InterruptedException {
        Path figures = folder.resolve("time.txt");
        List<String> command = new ArrayList<>(List.of(TIME, "-o", figures.toString(), "-f", "%U %S %M"));
        command.addAll(job.command());
        var builder = new ProcessBuilder(command).directory(job.in().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        int ignored = builder.start().waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        List<String> lines = Files.readAllLines(figures);
        String[] numbers = lines.getLast().split(" ");
        return new Cost(wall, Double.parseDouble(numbers[0]) + Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]) / 1024);
    }

    private Path project(String name, String answer, String test) throws IOException {
        Path project = folder.resolve("maven-" + name.replace(' ', '-'));
        Path main = Files.createDirectories(project.resolve("src/main/java"));
        Path tests = Files.createDirectories(project.resolve("src/test/java"));
        Files.writeString(main.resolve("Foo.java"), answer);
        Files.writeString(tests.resolve("FooTest.java"), test);
        Files.writeString(project.resolve("pom.xml"), pom());
        return project;
    }

    /** A pom with the versions that this repository pins, so that they are in the local repository already. */
    private static String pom() throws IOException {
        String parent = Files.readString(REPOSITORY.resolve("pom.xml"));
        return POM.replace("@JUNIT@", version(parent, "junit.version"))
                .replace("@SUREFIRE@", version(parent, "surefire-plugin.version"))
                .replace("@COMPILER@", version(parent, "compiler-plugin.version"))
                .replace("@RESOURCES@", version(parent, "resources-plugin.version"));
    }

    private static String version(String pom, String property) {
        int begin = pom.indexOf("<" + property + ">") + property.length() + 2;
        return pom.substring(begin, pom.indexOf("<", begin));
    }

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>bench</groupId>
              <artifactId>bench</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>25</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter-engine</artifactId>
                  <version>@JUNIT@</version>
                  <scope>test</scope>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin><artifactId>maven-resources-plugin</artifactId><version>@RESOURCES@</version></plugin>
                  <plugin><artifactId>maven-compiler-plugin</artifactId><version>@COMPILER@</version></plugin>
                  <plugin><artifactId>maven-surefire-plugin</artifactId><version>@SUREFIRE@</version></plugin>
                </plugins>
              </build>
            </project>
            """;

    private static final String TRIVIAL_TEST = """
            import static org.junit.jupiter.api.Assertions.assertNotNull;
            import org.junit.jupiter.api.Test;

            class FooTest {
                @Test
                void exists() {
                    assertNotNull(new Foo());
                }
            }
            """;

    private static final String TEST = """
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import java.util.concurrent.ConcurrentLinkedQueue;
            import java.util.concurrent.Executors;
            import java.util.concurrent.TimeUnit;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.Timeout;

            class FooTest {
                @Test
                @Timeout(10)
                void printsInOrder() throws Exception {
                    for (int round = 0; round < 100; round++) {
                        var foo = new Foo();
                        var printed = new ConcurrentLinkedQueue<String>();
                        try (var pool = Executors.newFixedThreadPool(3)) {
                            var third = pool.submit(() -> { foo.third(() -> printed.add("third")); return null; });
                            var second = pool.submit(() -> { foo.second(() -> printed.add("second")); return null; });
                            var first = pool.submit(() -> { foo.first(() -> printed.add("first")); return null; });
                            first.get(5, TimeUnit.SECONDS);
                            second.get(5, TimeUnit.SECONDS);
                            third.get(5, TimeUnit.SECONDS);
                        }
                        assertEquals("[first, second, third]", printed.toString());
                    }
                }
            }
            """;
}
