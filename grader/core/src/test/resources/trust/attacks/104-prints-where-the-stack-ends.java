// title: prints where its stack ends, so that whoever takes a lock to print can't give it back
// refused: admitted
// alone: wrong-output|no-progress|deadlock
public class Vault {
    static void down(int depth) {
        try {
            down(depth + 1);
        } catch (StackOverflowError e) {
            // a little higher up there is room for a little more
        }
        if (depth % 3 == 0) {
            try {
                System.out.write(depth);
            } catch (StackOverflowError e) {
                // somewhere between the first and the last of its calls
            }
        }
    }

    public void add(int amount) {
        down(0);
    }

    public int total() {
        return -1;
    }
}
