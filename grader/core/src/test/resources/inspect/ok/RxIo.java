import io.reactivex.rxjava3.core.*;
import io.reactivex.rxjava3.schedulers.Schedulers;
public class RxIo {
  void go() { Observable.fromCallable(() -> { Thread.sleep(100); return 1; }).subscribeOn(Schedulers.io()).subscribe(System.out::println); }
}