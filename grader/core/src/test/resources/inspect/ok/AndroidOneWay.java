import android.os.IBinder;
import android.support.annotation.UiThread;
class AndroidOneWay {
    @UiThread boolean tell(IBinder service) throws Exception { return service.transact(7, null, null, 1); }
}
