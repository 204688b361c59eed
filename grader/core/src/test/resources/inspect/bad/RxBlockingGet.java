import io.reactivex.rxjava3.core.*;
public class RxBlockingGet {
  Single<String> n(int i) { return Single.just("" + i); }
  Observable<String> go(Observable<Integer> o) { return o.map(i -> n(i).blockingGet()); }
}