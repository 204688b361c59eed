// expected: data-race
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class SharedMatcher {
    public static void main(String[] args) throws Exception {
        Matcher matcher = Pattern.compile("a+").matcher("");
        Thread other = new Thread(() -> matcher.reset("aaa").matches());
        other.start();
        matcher.reset("bbb").matches();
        other.join();
    }
}
