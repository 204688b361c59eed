package dev.grade.admit;

import dev.grade.compile.Compilation;
import dev.grade.compile.PreparedExercise;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides whether a compiled submission may run. It reads class files and never loads one: every name that stands in a
 * constant pool has to be allowed, by the type that declares it and by the types it takes and gives.
 */
public final class Gate {
    private static final List<String> OURS = List.of("dev.grade.", "org.junit.", "org.opentest4j.", "org.apiguardian.",
            "org.jspecify.", "java.", "javax.", "jdk.", "sun.", "com.sun.");

    private final PreparedExercise exercise;
    private final List<ClassImage> images;
    private final List<String> notes;
    private final Cast cast;
    private final EntryRule rule;

    private Gate(PreparedExercise exercise, List<ClassImage> images, List<String> notes) {
        this.exercise = exercise;
        this.images = images;
        this.notes = notes;
        this.cast = new Cast(images, exercise.support());
        this.rule = new EntryRule(PolicyFile.with(exercise.exercise().profiles()), cast);
    }

    /**
     * Looks through every class of a submission.
     *
     * @throws dev.grade.input.BadInput
     *             if the exercise names a profile that does not exist
     */
    public static Admission review(Compilation.Succeeded compiled) {
        Map<String, byte[]> bytes = new HashMap<>();
        compiled.classes().forEach(image -> bytes.put(image.name(), image.bytes()));
        var poolSize = new PoolSize(bytes);
        List<ClassImage> images = compiled.classes().stream().map(poolSize::leftTo).toList();
        return new Gate(compiled.exercise(), images, poolSize.notes()).review();
    }

    private Admission review() {
        List<Violation> names = images.stream().map(ClassImage::name).filter(this::isTaken)
                .map(name -> new Violation("The class " + name, 0, "has a name that the grader itself uses",
                        "choose another name for it."))
                .toList();
        if (!names.isEmpty()) {
            return new Admission.Refused(names);
        }
        Map<String, ClassReview> doubtful = new HashMap<>();
        cast.students().forEach((name, type) -> {
            var review = new ClassReview(type, rule);
            if (!review.isClean()) {
                doubtful.put(name, review);
            }
        });
        return doubtful.isEmpty() ? new Admission.Admitted(images, notes) : reviewCode(doubtful);
    }

    private boolean isTaken(String name) {
        return cast.isTaken(name) || OURS.stream().anyMatch(name::startsWith);
    }

    private Admission reviewCode(Map<String, ClassReview> doubtful) {
        var reach = new Reach(cast, exercise.support(), exercise.template());
        List<Violation> violations = new ArrayList<>();
        List<Violation> dead = new ArrayList<>();
        List<ClassImage> kept = new ArrayList<>();
        Map<String, byte[]> bytes = new HashMap<>();
        images.forEach(image -> bytes.put(image.name(), image.bytes()));
        for (ClassImage image : images) {
            ClassReview review = doubtful.get(image.name());
            ClassModel type = Objects.requireNonNull(cast.students().get(image.name()));
            if (review == null) {
                kept.add(image);
                continue;
            }
            List<Violation> own = review.ofClass();
            if (!own.isEmpty() && !reach.isLive(type)) {
                dead.addAll(own);
                continue;
            }
            violations.addAll(own);
            Set<MethodModel> cut = new HashSet<>();
            for (MethodModel method : type.methods()) {
                List<Violation> found = review.of(method);
                boolean live = reach.isLive(method);
                (live ? violations : dead).addAll(found);
                if (!live && !found.isEmpty()) {
                    cut.add(method);
                }
            }
            kept.add(cut.isEmpty()
                    ? image
                    : new ClassImage(image.name(), new Cut(bytes).out(type, cut), image.origin()));
        }
        if (!violations.isEmpty()) {
            return new Admission.Refused(violations.stream().distinct()
                    .sorted(Comparator.comparing(Violation::file).thenComparingInt(Violation::line)).toList());
        }
        return new Admission.Admitted(kept,
                Stream.concat(notes.stream(), dead.stream().map(Gate::note)).distinct().toList());
    }

    private static String note(Violation violation) {
        return violation.place() + " " + violation.use()
                + ", which an exercise may not; nothing calls that code, so it was left out.";
    }
}
