package dev.grade.compile.child;

import dev.grade.inspect.Inspector;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.resolve.Symbols;
import dev.grade.inspect.source.Sources;
import java.util.LinkedHashMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The inspection of an answer's source, with the symbols of the compile that it went through.
 *
 * @param needed
 *            the student's sources that belong to the answer
 * @param given
 *            the sources given with the exercise; read for what they do, never complained about
 */
record Reading(List<ParsedSource> needed, List<ParsedSource> given, Symbols symbols, InspectOptions options) {
    /** Reads the source; never throws. */
    Inspection inspect() {
        Map<String, String> files = new LinkedHashMap<>();
        needed.forEach(source -> files.put(source.source().path(), source.source().text()));
        given.forEach(source -> files.put(CompileWork.GIVEN + source.source().path(), source.source().text()));
        Inspection whole = Inspector.inspect(new Sources(files, List.of()), symbols, options);
        List<Finding> own = whole.findings().stream()
                .filter(finding -> !finding.file().startsWith(CompileWork.GIVEN)).toList();
        return new Inspection(own, whole.coverage());
    }

    /** The options with the names that the student gave to the template's classes. */
    static InspectOptions named(InspectOptions options, List<Answer> answers) {
        Map<String, String> names = new HashMap<>();
        answers.forEach(answer -> names.put(answer.templateName(), answer.type().shape().name()));
        Set<String> onLoop = new HashSet<>(options.onLoop());
        Set<String> mustNotBlock = new HashSet<>(options.mustNotBlock());
        Map<String, InspectOptions.ExecutorClass> executors = new HashMap<>(options.executors());
        names.forEach((template, own) -> {
            options.onLoop().forEach(name -> onLoop.add(renamed(name, template, own)));
            options.mustNotBlock().forEach(name -> mustNotBlock.add(renamed(name, template, own)));
            options.executors().forEach((name, kind) -> executors.put(renamed(name, template, own), kind));
        });
        return options.withOnLoop(onLoop).withMustNotBlock(mustNotBlock).withExecutors(executors);
    }

    private static String renamed(String name, String template, String own) {
        boolean fits = name.startsWith(template + "#") || name.startsWith(template + "(");
        return fits ? own + name.substring(template.length()) : name;
    }
}
