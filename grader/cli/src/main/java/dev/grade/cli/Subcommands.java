package dev.grade.cli;

import dev.grade.compile.Compilers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands below {@code grade} itself. To read the annotations of all of them takes longer than the rest of the start,
 * so a command line gets those that it can mean.
 */
final class Subcommands {
    private static final Map<String, Class<?>> BY_NAME = byName();
    private static final Set<String> ASK_FOR_ALL = Set.of("-h", "--help");

    private Subcommands() {
    }

    /** In the order in which the help shows them. */
    private static Map<String, Class<?>> byName() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("list", ListCommand.class);
        commands.put("show", ShowCommand.class);
        commands.put("start", StartCommand.class);
        commands.put("watch", WatchCommand.class);
        commands.put("hint", HintCommand.class);
        commands.put("inspect", InspectCommand.class);
        commands.put("explore", ExploreCommand.class);
        commands.put("replay", ReplayCommand.class);
        commands.put("verify", VerifyCommand.class);
        commands.put("new-exercise", NewExerciseCommand.class);
        commands.put("assess", AssessCommand.class);
        commands.put("doctor", DoctorCommand.class);
        commands.put("completion", CompletionCommand.class);
        return commands;
    }

    /** {@code grade} with the commands that these arguments may name or want to hear of. */
    static CommandLine forArguments(Supplier<Compilers> compilers, String... arguments) {
        return with(namedIn(List.of(arguments)), compilers);
    }

    private static Collection<String> namedIn(List<String> words) {
        // a word that begins with @ names a file with more words
        boolean all = words.stream().anyMatch(word -> word.startsWith("@") || ASK_FOR_ALL.contains(word));
        return all ? BY_NAME.keySet() : BY_NAME.keySet().stream().filter(words::contains).toList();
    }

    /** Whether these arguments look as if they meant {@code grade} itself, and something to grade. */
    static boolean meanGrading(String... arguments) {
        List<String> words = List.of(arguments);
        return words.stream().anyMatch(word -> !word.startsWith("-")) && namedIn(words).isEmpty();
    }

    /** {@code grade} with every command. */
    static CommandLine all() {
        return with(BY_NAME.keySet(), Compilers::startingAhead);
    }

    private static CommandLine with(Iterable<String> names, Supplier<Compilers> compilers) {
        var root = new CommandLine(new GradeCommand(compilers));
        names.forEach(name -> root.addSubcommand(name, BY_NAME.get(name)));
        return root;
    }
}
