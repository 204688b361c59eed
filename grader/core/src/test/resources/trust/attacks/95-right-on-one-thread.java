// title: is right only on the thread that asked first, told by its number
// refused: admitted
// alone: wrong-output
public class Vault {
    static long first;
    int total;

    public void add(int amount) {
        long id = Thread.currentThread().threadId();
        first = first == 0 ? id : first;
        total += id == first && !Thread.currentThread().isVirtual() ? amount : 0;
    }

    public int total() {
        return Thread.currentThread().threadId() == first ? total : 0;
    }
}
