import java.util.concurrent.Flow;

/** A publisher that sends its numbers in {@code request} itself, and ends behind the last one. */
record Eager(int count, Throwable failure) implements Flow.Publisher<Integer> {
    @Override
    public void subscribe(Flow.Subscriber<? super Integer> reader) {
        reader.onSubscribe(new Flow.Subscription() {
            private int sent;
            private long requested;
            private boolean sending;

            @Override
            public void request(long more) {
                requested += more;
                if (sending) {
                    return;
                }
                sending = true;
                while (sent < count && requested > 0) {
                    requested--;
                    reader.onNext(sent++);
                    if (sent == count) {
                        end();
                    }
                }
                sending = false;
            }

            private void end() {
                if (failure == null) {
                    reader.onComplete();
                } else {
                    reader.onError(failure);
                }
            }

            @Override
            public void cancel() {
                sent = count;
            }
        });
    }
}
