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

    /** How many variables were seen to be used by several threads. */
    public int sharedCount() {
        int count = 0;
        for (boolean s : shared) {
            count += s ? 1 : 0;
        }
        return count;
    }

    /** Whether two threads of one schedule were ever seen at this variable. */
    boolean isShared(int variable) {
        return shared[variable];
    }

    /** Whether two threads of one schedule were ever seen at this variable. */
    public boolean isSharedVariable(int variable) {
        return shared[variable];
    }

    /** Whether this variable holds an object. */
    public boolean isReference(int variable) {
        return variables.get(variable).reference();
    }

    boolean share(int variable) {
        boolean news = !shared[variable];
        shared[variable] = true;
        return news;
    }
}
