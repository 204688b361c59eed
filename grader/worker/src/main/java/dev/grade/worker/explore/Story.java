package dev.grade.worker.explore;

import dev.grade.explorer.Finding;
import dev.grade.explorer.Finding.StoryStep;
import dev.grade.explorer.Finding.Waiting;
import dev.grade.worker.protocol.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A finding without what is none of the student's business: lines of the check, and the thread that directs it. */
final class Story {
    private static final String ELSEWHERE = "the check's own code";
    private static final int TOLD = 8;

    private final Set<String> checkFiles;
    private final Finding finding;
    private final String remedy;
    private final List<Evidence.Step> steps;

    /**
     * The story of a finding.
     *
     * @param checkFiles
     *            the names of files that the student must not see
     * @param remedy
     *            what would order the accesses of a race in this exercise, or an empty string for anything that does
     */
    Story(Set<String> checkFiles, Finding finding, String remedy) {
        this.checkFiles = checkFiles;
        this.finding = finding;
        this.remedy = remedy;
        this.steps = told(checkFiles, upToTheRace(finding));
    }

    /** Every step on shared data, in order. */
    List<Evidence.Step> steps() {
        return steps;
    }

    /** What comes after the second access of a race has nothing to do with it. */
    private static List<StoryStep> upToTheRace(Finding finding) {
        boolean begun = false;
        for (int i = 0; i < finding.steps().size() && !finding.accesses().isEmpty(); i++) {
            if (begun && isSame(finding.steps().get(i), finding.accesses().getLast())) {
                return finding.steps().subList(0, i + 1);
            }
            begun |= isSame(finding.steps().get(i), finding.accesses().getFirst());
        }
        return finding.steps();
    }

    private static boolean isSame(StoryStep one, StoryStep other) {
        return one.thread().equals(other.thread()) && one.file().equals(other.file()) && one.line() == other.line();
    }

    /**
     * These steps without the check's own lines and what led up to the first turn: what the check does in one go is one
     * step, and none where it only begins a thread.
     */
    static List<Evidence.Step> told(Set<String> checkFiles, List<StoryStep> all) {
        List<Evidence.Step> told = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        for (StoryStep step : all) {
            Evidence.Step next = step(checkFiles, step);
            boolean checks = next.file().isEmpty();
            boolean director = next.thread().equals(ExploredRound.CHECK);
            boolean again = checks && !told.isEmpty() && told.getLast().file().isEmpty()
                    && told.getLast().thread().equals(next.thread());
            boolean begins = checks && !begun.contains(next.thread());
            boolean before = director && begun.isEmpty();
            if (!again && !begins && !before && !(checks && director)) {
                told.add(next);
                begun.add(next.thread());
            }
        }
        return told;
    }

    private static Evidence.Step step(Set<String> checkFiles, StoryStep step) {
        return checkFiles.contains(step.file())
                ? new Evidence.Step(step.thread(), "", 0, ELSEWHERE, "", step.holds())
                : new Evidence.Step(step.thread(), step.file(), step.line(), step.op(), step.object(), step.holds());
    }

    /** What happened, in one sentence. */
    String sentence() {
        if (!finding.accesses().isEmpty()) {
            return race(finding.accesses().getFirst(), finding.accesses().getLast());
        }
        String said = capital(finding.bugClass().sentence());
        List<Waiting> waiting = waiting();
        if (waiting.isEmpty()) {
            return finding.waiting().isEmpty()
                    ? finding.message()
                    : said + ": all threads have ended, and a call that comes after them never returns.";
        }
        return said + ": " + clause(waiting.getFirst()) + ".";
    }

    private String race(StoryStep one, StoryStep other) {
        String what = capital(finding.bugClass().sentence()) + ": ";
        if (checkFiles.contains(one.file()) || checkFiles.contains(other.file())) {
            return what + "nothing in your code makes what '" + one.thread()
                    + "' did certain to be seen by '" + other.thread()
                    + "', or the reverse"
                    + (remedy.isEmpty()
                            ? "; a lock, a volatile field or a class of java.util.concurrent would."
                            : ". " + remedy);
        }
        return what + "'" + one.thread() + "' does '" + one.op() + "' at " + place(one.file(), one.line()) + ", '"
                + other.thread() + "' does '" + other.op() + "' at " + place(other.file(), other.line())
                + ", and nothing orders the two. "
                + (remedy.isEmpty() ? "Guard both with one lock, or make the field volatile or atomic." : remedy);
    }

    /** What happened, as one paragraph. */
    String paragraph() {
        List<Waiting> waiting = waiting();
        if (!waiting.isEmpty()) {
            return String.join(" ", waiting.stream().map(w -> capitalQuoted(clause(w)) + ".").toList());
        }
        List<Evidence.Step> turns = turns();
        List<String> parts = new ArrayList<>();
        for (Evidence.Step turn : turns) {
            String what = turn.file().isEmpty()
                    ? "'" + turn.thread() + "' is in " + ELSEWHERE
                    : "'" + turn.thread() + "' does '" + turn.op() + "'" + of(turn.object()) + " at "
                            + place(turn.file(), turn.line());
            parts.add(what);
        }
        return parts.isEmpty() ? "" : capitalQuoted(String.join(", then ", parts)) + ".";
    }

    private List<Waiting> waiting() {
        return finding.waiting().stream().filter(waiting -> !waiting.thread().equals(ExploredRound.CHECK)).toList();
    }

    private String clause(Waiting w) {
        String holds = w.holds().isEmpty() ? "" : " holds " + String.join(" and ", w.holds()) + " and";
        String what = w.action() + (w.object().isEmpty() ? "" : " " + w.object());
        String where = checkFiles.contains(w.file()) || w.line() <= 0 ? "" : " at " + place(w.file(), w.line());
        String holder = w.holder().isEmpty() ? "" : ", which '" + w.holder() + "' holds";
        return "'" + w.thread() + "'" + holds + " " + what + where + holder;
    }

    /** The last step before and the first after each change of threads, the last few of them. */
    private List<Evidence.Step> turns() {
        List<Evidence.Step> turns = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean begins = i == 0 || !steps.get(i - 1).thread().equals(steps.get(i).thread());
            boolean ends = i == steps.size() - 1 || !steps.get(i + 1).thread().equals(steps.get(i).thread());
            if (begins || ends) {
                turns.add(steps.get(i));
            }
        }
        return turns.size() <= TOLD ? turns : turns.subList(turns.size() - TOLD, turns.size());
    }

    private static String of(String object) {
        return object.isEmpty() ? "" : " of " + object;
    }

    private static String place(String file, int line) {
        return file + ":" + line;
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String capitalQuoted(String sentence) {
        return sentence.startsWith("'") ? sentence : capital(sentence);
    }
}
