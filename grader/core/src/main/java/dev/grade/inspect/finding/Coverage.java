package dev.grade.inspect.finding;

/**
 * How much of the sources the analysis saw.
 *
 * @param files files read
 * @param calls call sites, method references and creations
 * @param byJavac calls that the compiler resolved
 * @param byJavaParser calls that JavaParser's solver resolved
 * @param byHeuristic calls resolved by declared types and names
 * @param unresolved calls that nobody could explain
 * @param entryPoints ways by which code is handed to another thread
 * @param complete whether there was time enough for all of it
 */
public record Coverage(int files, int calls, int byJavac, int byJavaParser, int byHeuristic, int unresolved,
        int entryPoints, boolean complete) {

    /** One line for the end of a report. */
    public String sentence() {
        int resolved = calls - unresolved;
        var who = new java.util.StringJoiner(", ", " (", ")");
        who.setEmptyValue("");
        if (byJavac > 0) {
            who.add(byJavac + " by javac");
        }
        if (byJavaParser > 0) {
            who.add(byJavaParser + " by JavaParser");
        }
        if (byHeuristic > 0) {
            who.add(byHeuristic + " by name");
        }
        return resolved + " calls resolved" + who + ", " + unresolved + " unresolved, " + entryPoints
                + " async entry points" + (complete ? "" : "; the time was over before all was read");
    }
}
