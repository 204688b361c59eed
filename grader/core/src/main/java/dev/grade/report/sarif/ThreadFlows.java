package dev.grade.report.sarif;

import dev.grade.report.SafeText;
import dev.grade.report.Spot;
import dev.grade.report.Spots;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.StackLine;
import dev.grade.worker.protocol.StuckThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What threads did, as one {@code threadFlow} for each of them; {@code executionOrder} says who came when. */
final class ThreadFlows {
    /** GitHub takes so many locations for a result. */
    private static final int MOST_STEPS = 1_000;

    private final Spots spots;
    private final Function<Spot, Map<String, Object>> physical;
    private final Map<String, List<Object>> flows = new LinkedHashMap<>();
    private int order;

    ThreadFlows(Spots spots, Function<Spot, Map<String, Object>> physical) {
        this.spots = spots;
        this.physical = physical;
    }

    /** The flows that some evidence shows; none if it shows no threads at the student's lines. */
    List<Map<String, Object>> of(Evidence evidence) {
        switch (evidence) {
            case Evidence.Interleaving told -> {
                List<Evidence.Step> steps = told.steps();
                steps.stream().skip(Math.max(0, steps.size() - MOST_STEPS)).forEach(this::step);
            }
            case Evidence.WaitFor told -> told.threads().forEach(this::stuck);
            case Evidence.Thrown told -> told.stack().reversed()
                    .forEach(line -> add(told.thread(), line.file(), line.line(), line.call(), List.of()));
            case Evidence.ExpectedActual(_, _),Evidence.Nothing(),Evidence.Ratio _ -> {
            }
        }
        List<Map<String, Object>> all = new ArrayList<>();
        flows.forEach((thread, locations) -> {
            Map<String, Object> flow = new LinkedHashMap<>();
            String name = SafeText.line(thread, 200);
            flow.put("id", name.isEmpty() ? "a thread" : name);
            flow.put("message", Map.of("text", name.isEmpty() ? "a thread" : name));
            flow.put("locations", locations);
            all.add(flow);
        });
        return all;
    }

    private void step(Evidence.Step step) {
        String object = step.object().isEmpty() ? "" : " of " + step.object();
        add(step.thread(), step.file(), step.line(), step.thread() + ": " + step.op() + object, step.holds());
    }

    private void stuck(StuckThread thread) {
        List<StackLine> stack = thread.stack().reversed();
        stack.stream().limit(Math.max(0, stack.size() - 1L))
                .forEach(line -> add(thread.name(), line.file(), line.line(), line.call(), List.of()));
        String waits = thread.waitsFor().isEmpty() ? thread.state() : "waits for " + thread.waitsFor();
        String held = thread.heldBy().isEmpty() ? "" : ", which '" + thread.heldBy() + "' holds";
        Stream.of(stack).filter(lines -> !lines.isEmpty()).map(List::getLast).forEach(line -> add(thread.name(),
                line.file(), line.line(), line.call() + ": " + waits + held, thread.holds()));
    }

    private void add(String thread, String file, int line, String what, List<String> holds) {
        order++;
        spots.line(file, line).ifPresent(spot -> {
            String locks = holds.isEmpty() ? "" : " (holds " + String.join(", ", holds) + ")";
            Map<String, Object> location = new LinkedHashMap<>();
            location.put("location", Map.of("physicalLocation", physical.apply(spot), "message",
                    Map.of("text", SafeText.line("line " + spot.line() + ": " + what + locks, 1_000))));
            location.put("executionOrder", order);
            flows.computeIfAbsent(thread, _ -> new ArrayList<>()).add(location);
        });
    }
}
