package dev.grade.assess.pack;

import dev.grade.assess.Pack;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.TaskText;
import java.util.List;
import java.util.stream.Collectors;

/** What a candidate reads first. */
record PackText(String title, int hours, int java) {
    String readme(List<Exercise> exercises) {
        String first = Pack.WORK + exercises.getFirst().id();
        return "# " + title + "\n\n" + intro(exercises.size()) + "\n" + table(exercises)
                + """

                  ## What you need

                  A JDK, version %d or newer, and any editor. No Maven, no network. Should `./grade` not find the JDK, set `JAVA_HOME` to
                  its folder. On Windows it is `grade.bat` instead of `./grade`.

                  ## Work

                  Each folder in `work` holds a task in `README.md` and what you fill in under `src/main/java`; most editors open it as a
                  Maven project. From this folder:

                      ./grade show %s
                      ./grade %s
                      ./grade watch work

                  The first tells a task, the second grades an answer, the third grades whatever you save. A failure says what happened,
                  on which of your lines, and in which order of steps; `./grade --html page.html %s` makes a page that steps through it.

                  You see some of the checks. The others look at the same tasks, and run when your answer is reviewed; passing what you
                  see is a good sign and no promise.

                  ## Keep a history, if you like

                      git init && git add . && git commit -m "As I got it"

                  and a commit whenever something works show how you went about it. It is no must.

                  ## Hand in

                  Zip this whole folder, with `.git` if there is one, and send the zip to whoever gave it to you. Only what is in `work` is
                  graded. The checks and the grader that review your answer are the reviewer's own; changes to the other files here are
                  seen and have no effect.
                  """.formatted(
                        java, exercises.getFirst().id(), first, first);
    }

    private String intro(int number) {
        String tasks = number == 1 ? "One task" : number + " tasks";
        String time = hours == 0 ? "" : ", meant to take about " + hours + (hours == 1 ? " hour" : " hours");
        return tasks + " on concurrency in Java" + time + ".\n";
    }

    private static String table(List<Exercise> exercises) {
        return "| task | topic | level, 1 to 5 | checks you see | checks at the review |\n|---|---|---:|---:|---:|\n"
                + exercises.stream().map(PackText::row).collect(Collectors.joining());
    }

    private static String row(Exercise exercise) {
        long shown = exercise.checks().stream().filter(check -> !check.hidden()).count();
        return "| [" + exercise.title() + "](" + Pack.WORK + exercise.id() + "/README.md) | " + exercise.topic() + " | "
                + exercise.level() + " | " + shown + " | " + (shown + exercise.withheld().checks()) + " |\n";
    }

    /** The task, and how to work on it, for the folder that the candidate works in. */
    static String task(Exercise exercise, boolean hints) {
        String files = exercise.answers().stream().map(source -> "`src/main/java/" + source.path() + "`")
                .collect(Collectors.joining(" and "));
        return TaskText.of(exercise).task() + "\n\n## How to work here\n\n- Fill in " + files
                + ".\n- In the folder above `work`, `./grade " + Pack.WORK + exercise.id()
                + "` grades it, and `./grade watch work` whenever you save.\n"
                + (hints ? "- Stuck? `./grade hint " + exercise.id() + "` shows one hint at a time.\n" : "");
    }

    /** The script for Windows. */
    String batch() {
        return """
               @echo off
               rem Starts grade. Needs a JDK %d or newer, in JAVA_HOME or on the PATH.
               setlocal
               set "java=java"
               if defined JAVA_HOME set "java=%%JAVA_HOME%%\\bin\\java"
               "%%java%%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dgrade.home=%%~dp0." -cp "%%~dp0lib\\*" dev.grade.cli.Main %%*
               """
                .formatted(java).replace("\n", "\r\n");
    }
}
