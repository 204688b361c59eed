package dev.grade.explorer.rewrite;

import static dev.grade.explorer.rewrite.Constants.HOOKS;
import static dev.grade.explorer.rewrite.Constants.REPLACEMENTS;

import dev.grade.explorer.control.Op;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

/** Calls of {@code wait}, {@code notify} and {@code notifyAll}. */
final class Signals {
    /** Gives the number of a site. */
    interface Sites {
        int of(Op op, String member);
    }

    private Signals() {
    }

    /** Puts something else in place of such a call; false if it is none. */
    static boolean weave(CodeBuilder b, String name, String desc, Sites sites) {
        boolean all = name.equals("notifyAll");
        boolean signal = (name.equals("notify") || all) && desc.equals("()V");
        boolean wait = name.equals("wait") && (desc.equals("()V") || desc.equals("(J)V") || desc.equals("(JI)V"));
        if (signal) {
            b.loadConstant(all ? 1 : 0);
            b.loadConstant(sites.of(all ? Op.NOTIFY_ALL : Op.NOTIFY, name));
            b.invokestatic(HOOKS, "signal", Constants.OBJECT_BOOLEAN_SITE);
        } else if (wait) {
            if (desc.equals("()V")) {
                b.lconst_0();
            } else if (desc.equals("(JI)V")) {
                b.invokestatic(REPLACEMENTS, "wholeMillis", MethodTypeDesc.ofDescriptor("(JI)J"));
            }
            b.loadConstant(sites.of(Op.WAIT, "wait"));
            b.invokestatic(HOOKS, "await", MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;JI)V"));
        }
        return signal || wait;
    }
}
