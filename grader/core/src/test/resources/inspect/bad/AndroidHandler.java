import android.os.Handler;
import android.os.Looper;
import java.util.concurrent.*;
class AndroidHandler {
    private final Handler main = new Handler(Looper.getMainLooper());
    void show(CompletableFuture<String> text) { main.postDelayed(() -> System.out.println(text.join()), 20); }
}
