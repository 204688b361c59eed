import android.app.IntentService;
import android.content.Intent;
import java.util.concurrent.*;
class AndroidIntentService extends IntentService {
    private final CompletableFuture<String> text = new CompletableFuture<>();
    @Override protected void onHandleIntent(Intent intent) { System.out.println(text.join()); }
}
