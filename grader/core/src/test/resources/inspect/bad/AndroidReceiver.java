import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import java.nio.file.*;
class AndroidReceiver extends BroadcastReceiver {
    @Override public void onReceive(Context context, Intent intent) {
        try { System.out.println(Files.readString(Path.of("settings"))); } catch (java.io.IOException e) { }
    }
}
