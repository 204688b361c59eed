package dev.grade.explorer.control;

/**
 * A place in the program's code where the scheduler is asked.
 *
 * @param id
 *            its number, dense from 0
 * @param owner
 *            the class it is in, as in the source
 * @param method
 *            the method it is in
 * @param file
 *            the source file, such as {@code Bank.java}
 * @param line
 *            the source line, 0 if unknown
 * @param op
 *            what happens there
 * @param member
 *            the field or method concerned, such as {@code Bank.total} or {@code ReentrantLock.lock}
 * @param variable
 *            the number of the field concerned, or -1
 * @param inLoop
 *            whether it lies inside a loop of its method
 */
public record Site(int id, String owner, String method, String file, int line, Op op, String member, int variable,
        boolean inLoop) {
    /** {@code File.java:12}. */
    public String at() {
        return file + ":" + line;
    }
}
