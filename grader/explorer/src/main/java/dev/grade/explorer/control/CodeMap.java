package dev.grade.explorer.control;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** All sites and variables of the loaded program, by number. Filled while its classes are rewritten. */
public final class CodeMap {
    private record Method(String owner, String name) {
    }

    private final List<Site> sites = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    /** Weak, for a program may be loaded anew for each schedule, and some of its classes are found here. */
    private final Map<Class<?>, Integer> types = new WeakHashMap<>();
    private final Map<Class<?>, int[]> fields = new WeakHashMap<>();
    private final List<Method> fenced = new ArrayList<>();
    private Role[] roles = new Role[0];
    private @Nullable Access[] accesses = new @Nullable Access[0];
    private boolean[] plain = new boolean[0];
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

    /**
     * Adds a variable, unless one with this key is there, and returns its number.
     *
     * @param key
     *            tells it from all others, such as {@code bank/Bank.total}
     * @param name
     *            what a reader calls it
     */
    public int variable(String key, String name, int slot, int slots, boolean isVolatile, boolean reference) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int id = variables.size();
        variables.add(new Variable(id, name, slot, slots, isVolatile, reference));
        numbers.put(key, id);
        if (id >= shared.length) {
            shared = Arrays.copyOf(shared, shared.length * 2);
            contended = Arrays.copyOf(contended, shared.length);
        }
        return id;
    }

    /** The site with this number. */
    public Site site(int id) {
        return sites.get(id);
    }

    /** In this method fences order plain accesses. */
    public void fence(String owner, String method) {
        fenced.add(new Method(owner, method));
    }

    Role role(int site) {
        know(site);
        return roles[site];
    }

    /** What a call at this site does to the variable behind a {@code VarHandle} or an atomic; null if it is no such call. */
    public @Nullable Access access(int site) {
        know(site);
        return accesses[site];
    }

    /** Whether the access at this site is a race beside another one that nothing orders. */
    public boolean isPlain(int site) {
        know(site);
        return plain[site];
    }

    /** Whether fences were ever seen in the program. */
    boolean hasFences() {
        return !fenced.isEmpty();
    }

    private void know(int site) {
        if (site < roles.length) {
            return;
        }
        int known = roles.length;
        roles = Arrays.copyOf(roles, sites.size());
        accesses = Arrays.copyOf(accesses, sites.size());
        plain = Arrays.copyOf(plain, sites.size());
        for (int i = known; i < roles.length; i++) {
            Site s = sites.get(i);
            roles[i] = Role.of(s.member());
            Access access = s.variable() < 0 ? Access.of(s.member()) : null;
            accesses[i] = access;
            boolean ordered = s.variable() >= 0 && (variables.get(s.variable()).isVolatile()
                    || fenced.contains(new Method(s.owner(), s.method())));
            plain[i] = access == null ? !ordered : access.plain();
        }
    }

    /** The variable that stands for the inside of all objects of a JDK type. */
    int variable(Class<?> type) {
        Integer known = types.get(type);
        return known != null
                ? known
                : types.computeIfAbsent(type,
                        t -> variable("of " + t.getName(), t.getSimpleName(), -1, 0, false, false));
    }

    /** The number of the variable that stands for the elements of all arrays of this type; {@code boolean}s are bytes. */
    int element(Class<?> array) {
        Class<?> type = array.getComponentType();
        return element(type == boolean.class ? "byte[]" : type.isPrimitive() ? array.getSimpleName() : "Object[]");
    }

    /** The number of the variable that stands for the elements of all arrays of a type, such as {@code int[]}. */
    public int element(String type) {
        return variable(type, type, -1, 0, false, type.equals("Object[]"));
    }

    /** The number of the variable with this key, or -1. */
    int find(String key) {
        return numbers.getOrDefault(key, -1);
    }

    Variable variable(int id) {
        return variables.get(id);
    }

    /** The numbers of all fields of the program's that objects of this class have and that can change. */
    int[] fieldsOf(Class<?> type) {
        return fields.computeIfAbsent(type, t -> {
            List<Integer> found = new ArrayList<>();
            for (Class<?> c = t; c != null; c = c.getSuperclass()) {
                String owner = c.getName().replace('.', '/');
                for (Field field : c.getDeclaredFields()) {
                    int known = Modifier.isStatic(field.getModifiers()) ? -1 : find(owner + "." + field.getName());
                    if (known >= 0) {
                        found.add(known);
                    }
                }
            }
            return found.stream().mapToInt(Integer::intValue).toArray();
        });
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
