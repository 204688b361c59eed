import android.os.IBinder;
import android.support.annotation.UiThread;
class AndroidTransaction {
    @UiThread boolean ask(IBinder service) throws Exception { return service.transact(7, null, null, 0); }
}
