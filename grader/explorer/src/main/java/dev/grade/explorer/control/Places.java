package dev.grade.explorer.control;

import java.lang.constant.ClassDesc;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** Finds the variable behind a {@code VarHandle}, an atomic, a field updater or a reflected field. */
final class Places {
    /**
     * One variable.
     *
     * @param history
     *            who used it
     * @param variable
     *            its number
     * @param exact
     *            whether it is this variable alone, so that weak accesses can be judged
     */
    record Place(History history, int variable, boolean exact) {
    }

    private static final int UNKNOWN = -1;

    private final Schedule schedule;
    /** The numbers of the fields behind handles and updaters. */
    private final IdentityHashMap<Object, Integer> fields = new IdentityHashMap<>();

    Places(Schedule schedule) {
        this.schedule = schedule;
    }

    /** The program has made a handle or an updater for this field. */
    void made(Object way, Class<?> type, String field) {
        fields.put(way, numberOf(type, field));
    }

    /**
     * Where {@code way} leads to.
     *
     * @param first
     *            the first argument, if it is an object
     * @param index
     *            the first number among the arguments that can be an index, or -1
     */
    Place find(Object way, @Nullable Object first, int index, boolean writes) {
        if (way instanceof Field field) {
            Place place = reflected(field, first, writes);
            if (place != null) {
                return place;
            }
        } else if (way instanceof VarHandle handle) {
            Place place = behind(handle, first, index, writes);
            if (place != null) {
                return place;
            }
        } else if (isUpdater(way)) {
            int variable = fields.getOrDefault(way, UNKNOWN);
            if (variable >= 0 && first != null) {
                return ofField(variable, first, writes);
            }
        } else {
            return inside(way, index, writes);
        }
        if (schedule.tracks != null) {
            schedule.tracks.everything();
        }
        return new Place(schedule.objects.of(way).history(schedule.epoch), schedule.code.variable(way.getClass()),
                false);
    }

    /** Whether it is a way to a field that other code reaches by its name. */
    static boolean isUpdater(Object way) {
        return way instanceof AtomicIntegerFieldUpdater<?> || way instanceof AtomicLongFieldUpdater<?>
                || way instanceof AtomicReferenceFieldUpdater<?, ?>;
    }

    /** What to call an object that the program uses: a way to a field after the field. */
    String label(Object object) {
        int variable = object instanceof Field field
                ? schedule.code.find(key(field.getDeclaringClass(), field.getName()))
                : fields.getOrDefault(object, UNKNOWN);
        return variable < 0 ? schedule.objects.label(object) : schedule.code.variable(variable).name();
    }

    private Place inside(Object atomic, int index, boolean writes) {
        Objects.Known k = schedule.objects.of(atomic);
        if (schedule.tracks != null) {
            schedule.tracks.cluster(schedule.objects, k, writes);
        }
        boolean array = index >= 0 && (atomic instanceof AtomicIntegerArray || atomic instanceof AtomicLongArray
                || atomic instanceof AtomicReferenceArray<?>);
        History h = array ? k.field(index, schedule.epoch) : k.history(schedule.epoch);
        return new Place(h, schedule.code.variable(atomic.getClass()), true);
    }

    private @Nullable Place behind(VarHandle handle, @Nullable Object first, int index, boolean writes) {
        List<Class<?>> coordinates = handle.coordinateTypes();
        if (coordinates.size() == 2) {
            return first != null && first.getClass().isArray() ? ofElement(first, index, writes) : null;
        }
        if (coordinates.size() > 2) {
            return null;
        }
        int variable = fields.computeIfAbsent(handle, h -> described(handle));
        if (variable < 0 || (!coordinates.isEmpty() && first == null)) {
            return null;
        }
        return first == null || coordinates.isEmpty() ? ofStatic(variable, writes) : ofField(variable, first, writes);
    }

    private @Nullable Place reflected(Field field, @Nullable Object object, boolean writes) {
        int variable = schedule.code.find(key(field.getDeclaringClass(), field.getName()));
        if (variable < 0) {
            return null;
        }
        if (Modifier.isStatic(field.getModifiers())) {
            Statics.use(field.getDeclaringClass());
            return ofStatic(variable, writes);
        }
        return field.getDeclaringClass().isInstance(object)
                ? ofField(variable, java.util.Objects.requireNonNull(object), writes)
                : null;
    }

    private Place ofField(int variable, Object object, boolean writes) {
        if (schedule.tracks != null) {
            schedule.tracks.field(variable, object, writes);
        }
        return new Place(schedule.races.ofField(object, schedule.code.variable(variable)), variable, true);
    }

    private Place ofStatic(int variable, boolean writes) {
        if (schedule.tracks != null) {
            schedule.tracks.variable(variable, writes);
        }
        return new Place(schedule.races.ofStatic(variable), variable, true);
    }

    private @Nullable Place ofElement(Object array, int index, boolean writes) {
        int length = Array.getLength(array);
        if (index < 0 || index >= length) {
            return null;
        }
        int variable = schedule.code.element(array.getClass());
        if (schedule.tracks != null) {
            schedule.tracks.field(variable, array, writes);
        }
        return new Place(schedule.races.ofElement(array, index, length), variable, true);
    }

    private static VarHandle.@Nullable VarHandleDesc describe(VarHandle handle) {
        try {
            return handle.describeConstable().orElse(null);
        } catch (InternalError e) {
            // as of JDK 25, for a field that the class inherits
            return null;
        }
    }

    private int described(VarHandle handle) {
        VarHandle.VarHandleDesc desc = describe(handle);
        if (desc == null) {
            return UNKNOWN;
        }
        List<Class<?>> coordinates = handle.coordinateTypes();
        if (!coordinates.isEmpty()) {
            return numberOf(coordinates.getFirst(), desc.constantName());
        }
        // the first argument that describes a handle of a static field is its class
        return desc.bootstrapArgsList().getFirst() instanceof ClassDesc owner && owner.isClassOrInterface()
                ? schedule.code.find(internalName(owner) + "." + desc.constantName())
                : UNKNOWN;
    }

    private static String internalName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    private int numberOf(Class<?> type, String name) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return schedule.code.find(key(c, name));
                }
            }
        }
        return UNKNOWN;
    }

    private static String key(Class<?> owner, String field) {
        return owner.getName().replace('.', '/') + "." + field;
    }
}
