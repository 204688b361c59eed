import android.annotation.SuppressLint;
import android.support.annotation.UiThread;
import java.util.concurrent.*;
class SuppressedForAnother {
    @UiThread @SuppressLint("Starvation") String first(CompletableFuture<String> text) { return text.join(); }
    @UiThread @SuppressWarnings("BlockingMethodInNonBlockingContext") String second(CompletableFuture<String> text) { return text.join(); }
}
