import java.util.BitSet;

/** Threads that only look at a text, at bits or at a text of their own kind do each other no harm. */
public class LooksAtText {
    record Twice(CharSequence half) implements CharSequence {
        @Override
        public int length() {
            return 2 * half.length();
        }

        @Override
        public char charAt(int index) {
            return half.charAt(index % half.length());
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Twice(half).toString().subSequence(start, end);
        }

        @Override
        public String toString() {
            return half.toString() + half;
        }
    }

    private static void look(CharSequence text, StringBuilder builder, BitSet bits) {
        char[] copy = new char[2];
        builder.getChars(0, 2, copy, 0);
        boolean same = text.subSequence(0, 2).toString().equals(new String(copy));
        if (!same || text.charAt(1) != 'b' || builder.codePointCount(0, 2) != 2 || bits.toByteArray().length != 1) {
            throw new AssertionError(text.toString());
        }
    }

    public static void main(String[] args) throws Exception {
        StringBuilder builder = new StringBuilder("abc");
        CharSequence own = new Twice(builder);
        BitSet bits = new BitSet();
        bits.set(3);
        Thread other = new Thread(() -> {
            look(builder, builder, bits);
            look(own, builder, bits);
        });
        other.start();
        look("abd", builder, bits);
        look(own, builder, bits);
        other.join();
    }
}
