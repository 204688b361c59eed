package dev.grade.explorer.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All sites and variables of the loaded program, by number. Filled while its classes are rewritten. */
public final class CodeMap {
    private final List<Site> sites = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Class<?>, Integer> types = new HashMap<>();
    private Role[] roles = new Role[0];
    private boolean[] shared = new boolean[64];
    private boolean[] contended = new boolean[64];
    private int contentions;

    /** A map without sites. */
    public CodeMap() {
        site("?", "?", "?", 0, Op.CALL, "?", -1, false);
    }

    /** Adds a site and returns its number. */
    public int site(String owner, String method, String file, int line, Op op, String member, int variable,
            boolean inLoop) {
        int id = sites.size();
        sites.add(new Site(id, owner, method, file, line, op, member, variable, inLoop));
        return id;
    }

    /** Adds a variable, unless one of this name is there, and returns its number. */
    public int variable(String name, int slot, int slots, boolean isVolatile, boolean reference) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int id = variables.size();
        variables.add(new Variable(id, name, slot, slots, isVolatile, reference));
        numbers.put(name, id);
        if (id >= shared.length) {
            shared = java.util.Arrays.copyOf(shared, shared.length * 2);
            contended = java.util.Arrays.copyOf(contended, shared.length);
        }
        return id;
    }

    /** The site with this number. */
    public Site site(int id) {
        return sites.get(id);
    }

    Role role(int site) {
        if (site >= roles.length) {
            int known = roles.length;
            roles = java.util.Arrays.copyOf(roles, sites.size());
            for (int i = known; i < roles.length; i++) {
                roles[i] = Role.of(sites.get(i).member());
            }
        }
        return roles[site];
    }

    /** The variable that stands for the inside of all objects of a JDK type. */
    int variable(Class<?> type) {
        return types.computeIfAbsent(type, t -> variable(t.getSimpleName(), -1, 0, false, false));
    }

    Variable variable(int id) {
        return variables.get(id);
    }

    /** How many variables there are. */
    public int variableCount() {
        return variables.size();
    }

    /** At how many variables threads were seen to meet with nothing else that orders them. */
    public int contendedCount() {
        return contentions;
    }

    /** Whether threads were ever seen to meet at this variable with nothing else that orders them. */
    boolean isContended(int variable) {
        return contended[variable];
    }

    void contend(int variable) {
        if (!contended[variable]) {
            contended[variable] = true;
            contentions++;
        }
    }

    /** Whether two threads of one schedule were ever seen at this variable. */
    public boolean isSharedVariable(int variable) {
        return shared[variable];
    }

    /** Whether this variable holds an object. */
    public boolean isReference(int variable) {
        return variables.get(variable).reference();
    }

    void share(int variable) {
        shared[variable] = true;
    }
}
