// expected: check-then-act
public class StringBufferAppend {

    static class SB {
        char[] v = new char[32];
        int count;

        synchronized int length() {
            return count;
        }

        synchronized void getChars(int b, int e, char[] d, int at) {
            if (e > count) throw new StringIndexOutOfBoundsException(e);
            System.arraycopy(v, b, d, at, e - b);
        }

        synchronized SB append(SB o) {
            int len = o.length();
            int nc = count + len;
            o.getChars(0, len, v, count);
            count = nc;
            return this;
        }

        synchronized SB append(String s) {
            s.getChars(0, s.length(), v, count);
            count += s.length();
            return this;
        }

        synchronized void setLength(int n) {
            count = n;
        }
    }

    public static void main(String[] z) throws Exception {
        SB a = new SB().append("abc");
        SB b = new SB();
        Thread t = new Thread(() -> {
            a.setLength(0);
            a.append("x");
        });
        t.start();
        b.append(a);
        t.join();
    }
}
