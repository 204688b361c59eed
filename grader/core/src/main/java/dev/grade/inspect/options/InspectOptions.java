package dev.grade.inspect.options;

import dev.grade.inspect.finding.Severity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be set for an inspection. Types are given by qualified or simple name, methods as {@code Type#method}.
 *
 * @param eventLoops methods whose functional arguments run on an event loop
 * @param executors class of an executor by the name of its field, parameter or type, or by the place of a parameter, counted
 *        from 0: {@code Type(3)} of a constructor, {@code Type#method(3)} of a method
 * @param loopStages methods whose stages complete on a thread that serves others, with the name of that thread
 * @param mustNotBlock methods that must not block their caller
 * @param onLoop methods that are called on the event loop
 * @param sinks further calls that can block, as {@code owner#name} or {@code owner#name(parameters)}
 * @param budget the longest timed wait that a loop can bear
 * @param severities severity by rule id, where it differs from the table
 * @param rules ids of the rules to apply; empty for all
 * @param allowances findings that an instructor allows
 * @param allowComments whether {@code // grade:allow RULE reason} is honoured
 * @param patience the longest processor time that one inspection may take
 * @param loopThreads names of the threads of the checks that serve others: waits that are seen there are told of
 */
public record InspectOptions(Set<String> eventLoops, Map<String, ExecutorClass> executors,
        Map<String, String> loopStages,
        Set<String> mustNotBlock, Set<String> onLoop, Set<String> sinks, Duration budget,
        Map<String, Severity> severities,
        Set<String> rules, List<Allowed> allowances, boolean allowComments, Duration patience,
        Set<String> loopThreads) {

    public InspectOptions {
        eventLoops = Set.copyOf(eventLoops);
        executors = Map.copyOf(executors);
        loopStages = Map.copyOf(loopStages);
        mustNotBlock = Set.copyOf(mustNotBlock);
        onLoop = Set.copyOf(onLoop);
        sinks = Set.copyOf(sinks);
        severities = Map.copyOf(severities);
        rules = Set.copyOf(rules);
        allowances = List.copyOf(allowances);
        loopThreads = Set.copyOf(loopThreads);
    }

    /** Options for sources alone, that nothing is run of. */
    public InspectOptions(Set<String> eventLoops, Map<String, ExecutorClass> executors, Map<String, String> loopStages,
            Set<String> mustNotBlock, Set<String> onLoop, Set<String> sinks, Duration budget,
            Map<String, Severity> severities, Set<String> rules, List<Allowed> allowances, boolean allowComments,
            Duration patience) {
        this(eventLoops, executors, loopStages, mustNotBlock, onLoop, sinks, budget, severities, rules, allowances,
                allowComments, patience, Set.of());
    }

    /** Nothing set: all rules, a budget of 10 ms, comments honoured, at most a minute. */
    public static InspectOptions defaults() {
        return new InspectOptions(Set.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), Duration.ofMillis(10),
                Map.of(),
                Set.of(), List.of(), true, Duration.ofMinutes(1));
    }

    /** What an executor is there for. */
    public enum ExecutorClass {
        LOOP, COMMON, OFFLOAD,
        /** It is there to be blocked, but has one thread only. */
        SINGLE, VIRTUAL
    }

    /**
     * A finding that an instructor allows until a day.
     *
     * @param rule the rule's id
     * @param file the file it is allowed in; empty for every file
     * @param reason why
     * @param until the last day on which it is allowed
     */
    public record Allowed(String rule, String file, String reason, LocalDate until) {
    }

    public InspectOptions withEventLoops(Set<String> loops) {
        return new InspectOptions(loops, executors, loopStages, mustNotBlock, onLoop, sinks, budget, severities, rules,
                allowances, allowComments, patience, loopThreads);
    }

    public InspectOptions withExecutors(Map<String, ExecutorClass> classes) {
        return new InspectOptions(eventLoops, classes, loopStages, mustNotBlock, onLoop, sinks, budget, severities,
                rules,
                allowances, allowComments, patience, loopThreads);
    }

    public InspectOptions withLoopStages(Map<String, String> stages) {
        return new InspectOptions(eventLoops, executors, stages, mustNotBlock, onLoop, sinks, budget, severities, rules,
                allowances, allowComments, patience, loopThreads);
    }

    public InspectOptions withMustNotBlock(Set<String> methods) {
        return new InspectOptions(eventLoops, executors, loopStages, methods, onLoop, sinks, budget, severities, rules,
                allowances, allowComments, patience, loopThreads);
    }

    public InspectOptions withOnLoop(Set<String> methods) {
        return new InspectOptions(eventLoops, executors, loopStages, mustNotBlock, methods, sinks, budget, severities,
                rules, allowances, allowComments, patience, loopThreads);
    }

    public InspectOptions withSinks(Set<String> extra) {
        return new InspectOptions(eventLoops, executors, loopStages, mustNotBlock, onLoop, extra, budget, severities,
                rules,
                allowances, allowComments, patience, loopThreads);
    }

    public InspectOptions withBudget(Duration longest) {
        return new InspectOptions(eventLoops, executors, loopStages, mustNotBlock, onLoop, sinks, longest, severities,
                rules,
                allowances, allowComments, patience, loopThreads);
    }

    public InspectOptions withSeverities(Map<String, Severity> byRule) {
        return new InspectOptions(eventLoops, executors, loopStages, mustNotBlock, onLoop, sinks, budget, byRule, rules,
                allowances, allowComments, patience, loopThreads);
    }

    public InspectOptions withRules(Set<String> ids) {
        return new InspectOptions(eventLoops, executors, loopStages, mustNotBlock, onLoop, sinks, budget, severities,
                ids,
                allowances, allowComments, patience, loopThreads);
    }

    public InspectOptions withAllowances(List<Allowed> allowed) {
        return new InspectOptions(eventLoops, executors, loopStages, mustNotBlock, onLoop, sinks, budget, severities,
                rules,
                allowed, allowComments, patience, loopThreads);
    }

    public InspectOptions withAllowComments(boolean honoured) {
        return new InspectOptions(eventLoops, executors, loopStages, mustNotBlock, onLoop, sinks, budget, severities,
                rules,
                allowances, honoured, patience, loopThreads);
    }

    public InspectOptions withPatience(Duration longest) {
        return new InspectOptions(eventLoops, executors, loopStages, mustNotBlock, onLoop, sinks, budget, severities,
                rules,
                allowances, allowComments, longest, loopThreads);
    }
}
