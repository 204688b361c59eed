package dev.grade.compile.child;

import static dev.grade.compile.child.Bench.BOTH;
import static dev.grade.compile.child.Bench.HAND_OVER;
import static dev.grade.compile.child.Bench.TALLY;
import static dev.grade.compile.child.Bench.TALLY_AT_FIRST;
import static dev.grade.compile.child.Bench.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The answer is found by its methods, wherever it stands and whatever else lies beside it. */
class RecognitionTests {
    private static final String ANSWER = Bench.resource("answers/TallyBox.java");
    private static final String BODY = ANSWER.substring(ANSWER.indexOf('{') + 1, ANSWER.lastIndexOf('}'));
    private static final String HAND_OVER_ANSWER = Bench.resource("answers/HandOver.java");

    @Test
    void theAnswerInItsOwnFile() {
        CompileReply.Compiled compiled = BOTH.works(file("TallyBox.java", ANSWER));

        assertThat(compiled.notes()).isEmpty();
        assertThat(compiled.warnings()).isEmpty();
        assertThat(BOTH.works(file("HandOver.java", HAND_OVER_ANSWER)).exerciseId()).isEqualTo("hand-over");
    }

    @Test
    void withoutImports() {
        BOTH.works(file("TallyBox.java", ANSWER.replace("import java.util.*;", "")));
    }

    @Test
    void withoutTheImportOfADurationThatManyTemplatesTake() {
        BOTH.works(file("TallyBox.java", ANSWER.replace("import java.util.*;", "")
                .replace("private final Sink sink;", "private final Sink sink; Duration limit;")));
        BOTH.works(file("TallyBox.java",
                ANSWER.replace("private final Sink sink;", "private final Sink sink; Duration limit;")));
    }

    @Test
    void withSomeImportsMissing() {
        BOTH.works(file("TallyBox.java", ANSWER.replace("import java.util.*;", "import java.util.List;")));
        BOTH.works(file("TallyBox.java", ANSWER.replace("import java.util.*;", "import java.time.Instant;")
                .replace("private final Sink sink;", "private final Sink sink; Map.Entry<Long, Long> last;")));
    }

    @Test
    void underAnotherFileName() {
        BOTH.works(file("answer (1).java", ANSWER));
    }

    @Test
    void underAnotherClassName() {
        CompileReply.Compiled compiled = BOTH
                .works(file("Solution.java", ANSWER.replace("TallyBox", "Solution")));

        assertThat(compiled.notes()).containsExactly("Solution was graded as TallyBox.");
    }

    @Test
    void inAPackageWithOrWithoutImports() {
        BOTH.works(file("src/org/example/TallyBox.java", "package org.example;\n" + ANSWER));
        BOTH.works(file("TallyBox.java", "package org.example; " + ANSWER.replace("import java.util.*;", "")));
    }

    @Test
    void inAPackageOfAnyAlphabet() {
        BOTH.works(file("TallyBox.java", "package 练习; " + ANSWER));
        CompileReply.Compiled compiled = BOTH.works(
                file("TallyBox.java", "package com.练习.счёт;\n" + ANSWER.replace("TallyBox", "计数器")));

        assertThat(compiled.notes()).containsExactly("计数器 was graded as TallyBox.");
    }

    @Test
    void nestedAndStatic() {
        CompileReply.Compiled compiled = BOTH.works(file("Outer.java",
                "import java.util.*; class Outer { static class TallyBox implements AutoCloseable {" + BODY + "} }"));

        assertThat(compiled.notes()).containsExactly("Outer.TallyBox was graded as TallyBox.");
    }

    @Test
    void nestedAndPrivate() {
        BOTH.works(file("Outer.java", "import java.util.*; public class Outer { "
                + "private static class TallyBox implements AutoCloseable {" + BODY + "} }"));
    }

    @Test
    void innerClassesOfAnOuterClassThatCanBeCreated() {
        String inner = "class TallyBox implements AutoCloseable {" + BODY + "} }";
        BOTH.works(file("Outer.java", "import java.util.*; class Outer { " + inner));
        BOTH.works(file("Outer.java", "import java.util.*; class Outer { int x = 1; private Outer() {} " + inner));
    }

    @Test
    void innerClassesOfInnerClasses() {
        String inner = "int y = x; class TallyBox implements AutoCloseable {" + BODY + "} }";
        BOTH.works(file("Outer.java", "import java.util.*; class Outer { int x = 1; class First { " + inner + "}"));
        BOTH.works(file("Outer.java",
                "import java.util.*; class Outer { int x = 1; class A { private class First { " + inner + "} }"));
        BOTH.works(file("Outer.java",
                "import java.util.*; class Outer { static int x = 1; static class First { " + inner + "}"));

        assertThat(BOTH.problems(file("Outer.java",
                "import java.util.*; class Outer { int x = 1; class First { First(int z) {} " + inner + "}")))
                .last().asString().contains("works without an object of");
    }

    @Test
    void innerClassesOfAnOuterClassThatCannotBeCreated() {
        String inner = "class TallyBox implements AutoCloseable {" + BODY + "} }";
        String says = "TallyBox has no constructor TallyBox(int, Sink) that works without an object of Outer; "
                + "make TallyBox a static class, or a class of its own.";

        assertThat(BOTH.problems(file("Outer.java", "import java.util.*; class Outer { Outer(int x) {} " + inner)))
                .containsExactly("Outer.TallyBox was graded as TallyBox.", says);
        assertThat(BOTH.problems(file("Outer.java", "import java.util.*; abstract class Outer { " + inner)))
                .containsExactly("Outer.TallyBox was graded as TallyBox.", says);
    }

    @Test
    void parametersWithQualifiedNamesAnnotationsAndArraysForVarargs() {
        String other = ANSWER.replace("Collection<T> values", "final java.util.Collection<T> values")
                .replace("long... amounts", "@Deprecated long[] amounts").replace("int slots", "final int slots")
                .replace("TallyBox", "Renamed");
        BOTH.works(file("Renamed.java", other));
        BOTH.works(file("Renamed.java", other.replace("long[] amounts", "long amounts[]")));
    }

    @Test
    void typeVariablesUnderOtherNames() {
        BOTH.works(file("Cell.java", HAND_OVER_ANSWER.replace("HandOver<T>", "Cell<Element>")
                .replaceAll("\\bT\\b", "Element")));
    }

    @Test
    void aMainMethodAndOtherClassesBeside() {
        BOTH.works(file("Main.java", ANSWER.replace("public class TallyBox", "class TallyBox")
                + """
                  public class Main {
                      public static void main(String[] args) {
                          System.out.println(new TallyBox(1, (slot, amount) -> { }).snapshot());
                      }
                  }
                  class Tally { }
                  interface Listener { }
                  """));
    }

    @Test
    void helpersInThePackageAndBelowIt() {
        String answer = "package org.example; import java.util.*; import org.example.store.Cell; "
                + ANSWER.replace("import java.util.*;", "").replace("private final Sink sink;",
                        "private final Sink sink; final Names names = new Names(); final Cell cell = new Cell();");
        BOTH.works(file("org/example/TallyBox.java", answer),
                file("org/example/Names.java", "package org.example; class Names { Cell2 cell; }"),
                file("org/example/Cell2.java", "package org.example; class Cell2 { }"),
                file("org/example/store/Cell.java", "package org.example.store; public class Cell { }"));
    }

    @Test
    void helpersOfOneNameInTwoPackagesStayTwo() {
        String answer = "package a; import java.util.*; " + ANSWER.replace("import java.util.*;", "").replace(
                "private final Sink sink;",
                "private final Sink sink; { if (Helper.ID + b.Helper.ID != 3) throw new AssertionError(); }");
        BOTH.works(file("a/TallyBox.java", answer),
                file("a/Helper.java", "package a; class Helper { static int ID = Integer.parseInt(\"1\"); }"),
                file("b/Helper.java", "package b; public class Helper { public static int ID = new int[2].length; }"));
    }

    @Test
    void aHelperThatLiesInTwoFoldersIsTakenFromTheNearer() {
        String answer = ANSWER.replace("private final Sink sink;",
                "private final Sink sink; { if (Helper.ID != 1) throw new AssertionError(); }");
        BOTH.works(file("old/Helper.java", "class Helper { static int ID = 2; }"),
                file("src/TallyBox.java", answer), file("src/Helper.java", "class Helper { static int ID = 1; }"));
    }

    @Test
    void brokenFilesBesideTheAnswerDoNotMatter() {
        BOTH.works(file("TallyBox.java", "// see Broken, Test and Unfinished\n" + ANSWER),
                file("Broken.java", "class Broken { int x = ; }"), file("Test.java", "class Test { void m( {"),
                file("Unfinished.java", "package x; import org.junit.Test; class Unfinished { Missing m; }"),
                file("Notes.java", "TODO"));
    }

    @Test
    void oneAnswerAndOlderOnesBesideIt() {
        BOTH.works(file("TallyBox.java", ANSWER),
                file("TallyBoxOld.java", ANSWER.replace("TallyBox", "TallyBoxOld").replace("coins", "old")));
    }

    @Test
    void whatTheAnswerImplementsOrExtendsIsNotTheAnswer() {
        String signatures = "void add(int slot, long... amounts); List<Long> snapshot(); "
                + "<T extends Comparable<T>> T largest(Collection<T> values); void close();";
        String type = " { " + signatures + " static String unit() { return null; } }";
        String abstractType = " { "
                + signatures.replace("; ", "; public abstract ").replace("void add", "public abstract void add")
                + " public static String unit() { return null; } }";
        String fast = ANSWER.replace("TallyBox", "FastBox");

        for (String parent : List.of("Box", "TallyBox")) {
            BOTH.works(file("FastBox.java",
                    fast.replace("AutoCloseable", parent) + " interface " + parent + " extends AutoCloseable" + type));
            BOTH.works(file("FastBox.java", fast.replace("implements AutoCloseable", "extends " + parent)
                    + " abstract class " + parent + " implements AutoCloseable" + abstractType));
        }
    }

    @Test
    void anAnswerMayBuildOnAClassWithTheSameMethods() {
        String plain = ANSWER.replace("TallyBox", "PlainBox");
        String safe = "(int slots, Sink sink) { super(slots, sink); } "
                + "public synchronized void add(int slot, long... amounts) { super.add(slot, amounts); } "
                + "public synchronized List<Long> snapshot() { return super.snapshot(); } "
                + "public static String unit() { return PlainBox.unit(); }";

        assertThat(BOTH.works(file("SafeBox.java",
                plain + " class SafeBox extends PlainBox { SafeBox" + safe + " }")).notes())
                .containsExactly("SafeBox was graded as TallyBox.");
    }

    @Test
    void twoAnswersAreNoAnswer() {
        assertThat(BOTH.unrecognised(file("a/TallyBox.java", ANSWER), file("b/TallyBox.java", ANSWER)))
                .isEqualTo("it holds several answers, in a/TallyBox.java and b/TallyBox.java; hand in one");
        String another = ANSWER.replace("import java.util.*;", "");
        assertThat(BOTH.unrecognised(file("TallyBox.java", ANSWER + another)))
                .isEqualTo("it holds several answers, two classes TallyBox in TallyBox.java; hand in one");
        String nested = another.replace("public class", "static class");
        assertThat(BOTH.unrecognised(file("All.java", "import java.util.*; class All {"
                + nested.replace("TallyBox", "First") + nested.replace("TallyBox", "Second") + "}")))
                .isEqualTo("it holds several answers, First and Second in All.java; hand in one");
        assertThat(BOTH.unrecognised(file("TallyBox.java", ANSWER), file("HandOver.java", HAND_OVER_ANSWER)))
                .contains("tally-box", "hand-over", "-e ID");
    }

    @Test
    void copiesOfGivenClassesGiveWayToTheOriginals() {
        String copy = "interface Sink { void accept(int slot, long amount); "
                + "default String label() { return \"copy\"; } }";

        assertThat(BOTH.works(file("TallyBox.java", ANSWER), file("Sink.java", "public " + copy)).notes())
                .containsExactly("Sink.java is given with the exercise; its original was used.");
        assertThat(BOTH.works(file("TallyBox.java", ANSWER + copy)).notes())
                .containsExactly("Sink is given with the exercise; its original was used.");
    }

    @Test
    void copiesOfGivenInterfacesThatAreNestedInTheAnswer() {
        String body = ANSWER.substring(ANSWER.indexOf("class TallyBox"));
        String imports = ANSWER.substring(0, ANSWER.length() - body.length());
        int brace = body.indexOf('{') + 1;
        String copy = " interface Sink { void accept(int slot, long amount); "
                + "default String label() { return \"copy\"; } } ";
        String another = " interface Sink { void drain(); } ";

        assertThat(BOTH.works(file("TallyBox.java", imports + body.substring(0, brace) + copy + body.substring(brace)))
                .notes()).containsExactly("Sink is given with the exercise; its original was used.");
        assertThat(TALLY.errors(
                file("TallyBox.java", imports + body.substring(0, brace) + another + body.substring(brace))))
                .isNotEmpty();
    }

    @Test
    void standInsForGivenInterfacesWithMoreMethodsOrPrivateOnes() {
        String body = ANSWER.substring(ANSWER.indexOf("class TallyBox"));
        String imports = ANSWER.substring(0, ANSWER.length() - body.length());
        int brace = body.indexOf('{') + 1;
        String label = "String label() { return \"own\"; } ";
        String more = " static class Sink { int heard; void accept(int slot, long amount) { heard++; } " + label
                + "int heard() { return heard; } } ";
        String hidden = " private static class Sink { private void accept(int slot, long amount) { } private " + label
                + "} ";

        for (String standIn : List.of(more, hidden)) {
            assertThat(BOTH.works(
                    file("TallyBox.java", imports + body.substring(0, brace) + standIn + body.substring(brace)))
                    .notes()).containsExactly("Sink is given with the exercise; its original was used.");
        }
        String asked = body.substring(brace).replace("return copy;", "return sink.heard() < 0 ? null : copy;");
        assertThat(TALLY.errors(file("TallyBox.java", imports + body.substring(0, brace) + more + asked)))
                .isNotEmpty();
    }

    @Test
    void aClassNamedLikeAGivenOneThatNoMethodOfTheTemplateTakes() {
        String body = ANSWER.substring(ANSWER.indexOf("class TallyBox"), ANSWER.lastIndexOf('}'));
        String imports = ANSWER.substring(0, ANSWER.indexOf("class TallyBox"));
        String beside = " static class Helper { static class Sink { void accept(int slot, long amount) { } "
                + "String label() { return \"\"; } int own() { return 1; } } int one() { return new Sink().own(); } } }";

        assertThat(BOTH.works(file("TallyBox.java", imports + body + beside)).notes()).isEmpty();
    }

    @Test
    void copiesOfGivenClassesInPackages() {
        String copy = " interface Sink { void accept(int slot, long amount); default String label() { return \"\"; } }";
        String answer = "package org.example; " + ANSWER;

        BOTH.works(file("TallyBox.java", answer));
        BOTH.works(file("TallyBox.java", answer), file("Sink.java", "package org.example; public" + copy));
        BOTH.works(file("TallyBox.java", answer.replace("import java.util.*;", "import java.util.*; import api.Sink;")),
                file("api/Sink.java", "package api; public" + copy));
    }

    @Test
    void aCompactSourceFileIsAnAnswerToo() {
        String methods = HAND_OVER_ANSWER.substring(HAND_OVER_ANSWER.indexOf('{') + 1,
                HAND_OVER_ANSWER.lastIndexOf('}')).replaceAll("\\bT\\b", "Object");

        CompileReply.Compiled compiled = HAND_OVER
                .works(file("Answer.java", methods + "void main() { IO.println(1); }"));

        assertThat(compiled.notes()).containsExactly("Answer was graded as HandOver.");
    }

    @Test
    void modernSyntaxAndStudentTypesOfEveryKind() {
        String answer = "package org.example;\n" + ANSWER
                .replace("public static String unit() {",
                        """
                        sealed interface Shape permits Color, Circle { }
                        enum Color implements Shape { RED, GREEN { @Override int weight() { return 2; } };
                            int weight() { return 1; } }
                        record Circle(long radius, List<Color> colors) implements Shape { }
                        static <E extends Enum<E> & Shape> Map<E, ? super List<? extends Shape>[]> map(Class<E> type) {
                            return new EnumMap<>(type);
                        }
                        static String name(Shape shape) {
                            return switch (shape) {
                                case Color.RED -> "red";
                                case Color.GREEN -> "green";
                                case Circle(long radius, _) when radius > 2 -> "big";
                                case Circle _ -> "small";
                            };
                        }
                        static int number(String text) {
                            return switch (text) { case "one" -> 1; case "two" -> 2; default -> 0; };
                        }
                        static int ordinal(Color color) {
                            switch (color) { case RED: return 10; default: return 20; }
                        }
                        static void proveIt() {
                            Shape shape = Color.RED;
                            String all = name(shape) + name(Color.GREEN) + name(new Circle(3, List.of())) + number("two")
                                    + ordinal(Color.RED) + Color.GREEN.weight() + map(Color.class).size();
                            if (!all.equals("redgreenbig21020")) { throw new AssertionError(all); }
                            java.util.function.Function<Circle, Long> radius = Circle::radius;
                            java.util.function.Supplier<Color[]> array = () -> new Color[]{Color.RED};
                            if (radius.apply(new Circle(5, null)) != 5 || array.get().length != 1) {
                                throw new AssertionError();
                            }
                            String circle = new Circle(1, null).toString();
                            if (!circle.equals("Circle[radius=1, colors=null]")) { throw new AssertionError(circle); }
                        }

                        public static String unit() {
                            proveIt();
                            class Local { String text() { return \"""
                                    coins\"""; } }
                            return new Local() { }.text();
                        """)
                .replace("return \"coins\";", "");

        BOTH.works(file("TallyBox.java", answer));
        BOTH.works(file("Renamed.java", answer.replace("TallyBox", "Renamed")));
    }

    @Test
    void stringsThatLookLikeClassNamesKeepTheirText() {
        BOTH.works(file("Solution.java", ("package org.example;" + ANSWER).replace("TallyBox", "Solution").replace(
                "return \"coins\";",
                """
                String text = "org/example/Solution" + "|" + new StringBuilder("org.example.Solution")
                        + new StringBuilder("Lorg/example/Solution;") + new StringBuilder("[Lorg/example/Solution;");
                if (!text.equals(String.join("", "org/example/", "Solution|org.example.", "Solution", "Lorg/",
                        "example/Solution", ";[Lorg/", "example/Solution", ";"))) {
                    throw new AssertionError(text);
                }
                return "coins";
                """)));
    }

    @Test
    void classesThatChangePlacesWithTheTemplate() {
        String answer = ANSWER.replace("TallyBox", "Mine").replace("private final Sink sink;",
                "private final Sink sink; private final TallyBox other = new TallyBox(); Mine[] mine; LMine l;"
                        + " TallyBox[][] give(Mine a, TallyBox b, LMine c) { return null; }"
                        + " { if (other.id() != 4) throw new AssertionError(); }");

        BOTH.works(file("Mine.java", answer + " class TallyBox { int id() { return 4; } } class LMine { }"));
    }

    @Test
    void classesThatAreCalledLikeTheChecksGetOutOfTheWay() {
        BOTH.works(file("TallyBox.java",
                ANSWER.replace("private final Sink sink;", "private final Sink sink; TallyBoxChecks own;")
                        + " class TallyBoxChecks { static String drive() { return \"forged\"; } }"));
    }

    @Test
    void anotherExerciseMayFitBetterUnlessTheNamesAreTheSame() {
        assertThat(TALLY_AT_FIRST.works(file("TallyBox.java", ANSWER)).exerciseId()).isEqualTo("tally-box");
        assertThat(TALLY_AT_FIRST.errors(file("TallyBox.java", ANSWER.replace("sink;", "sank;")))).isNotEmpty();

        TALLY_AT_FIRST.unrecognised(file("Solution.java", ANSWER.replace("TallyBox", "Solution")));
        TALLY_AT_FIRST.unrecognised(file("TallyBox.java", "class TallyBox { void close() {} }"));
        TALLY_AT_FIRST.unrecognised(file("TallyBox.java", "class TallyBox { void close( {} }"));
        TALLY_AT_FIRST.unrecognised(file("HandOver.java", "/* no TallyBox */ " + HAND_OVER_ANSWER));
    }

    @Test
    void nothingThatFitsIsSaidSo() {
        assertThat(BOTH.unrecognised(file("Other.java", "class Other { void run() {} }")))
                .contains("no exercise asks for Other", "-e ID");
        assertThat(BOTH.unrecognised(file("Empty.java", ""))).contains("it holds no class", "-e ID");
        assertThat(BOTH.unrecognised(file("Other.java", "class Other { void run( {} }")))
                .startsWith("Other.java:1 does not parse (").contains("-e ID");
        assertThat(TALLY.problems(file("Other.java", "class Other { void run() {} }"))).singleElement().asString()
                .contains("no class that could be TallyBox");
    }
}
