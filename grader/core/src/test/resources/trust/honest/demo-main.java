// title: an answer with a demo main beside it that reads standard input and ends the JVM
// refused: admitted
// alone: passed
import java.io.File;
import java.nio.file.Files;
import java.util.Scanner;

public class Vault {
    private int total;

    public synchronized void add(int amount) {
        total += amount;
    }

    public synchronized int total() {
        return total;
    }

    public static void main(String[] args) throws Exception {
        Scanner in = new Scanner(System.in);
        Vault vault = new Vault();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("bye " + new File(".").exists())));
        while (in.hasNextInt()) {
            vault.add(in.nextInt());
        }
        Files.writeString(new File("out").toPath(), "" + vault.total());
        System.exit(vault.total());
    }
}

class Demo extends javax.swing.JFrame {
    public static void main(String[] args) {
        System.exit(1);
    }
}
