import java.util.*;
import java.io.*;

public class EmptyStandardInput {

    public static void main(String[] a) throws Exception {
        if (a.length > 0) System.out.println(a[0]);
        BufferedReader r = new BufferedReader(new InputStreamReader(System.in));
        String l = r.readLine();
        System.out.println(l == null ? "none" : l);
        Scanner s = new Scanner(System.in);
        while (s.hasNextInt()) s.nextInt();
        Thread t = new Thread(() -> System.out.println("x"));
        t.start();
        t.join();
    }
}
