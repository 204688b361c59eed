import io.reactivex.rxjava3.core.*;
import io.reactivex.rxjava3.schedulers.Schedulers;
public class RxComputation {
  void go() { Observable.range(1, 3).observeOn(Schedulers.computation()).subscribe(i -> Thread.sleep(100)); }
}