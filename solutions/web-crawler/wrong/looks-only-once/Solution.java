import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

// Wrong: who is woken and finds that another has taken the page goes home, although more pages will come.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        State state = new State(startUrl);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            threads.add(Thread.ofPlatform().daemon().start(() -> {
                for (String url = state.next(); url != null; url = state.next()) {
                    state.done(htmlParser.getUrls(url));
                }
            }));
        }
        for (Thread thread : threads) {
            boolean ended = false;
            while (!ended) {
                try {
                    thread.join();
                    ended = true;
                } catch (InterruptedException e) {
                    // the crawl goes on: its result is wanted
                }
            }
        }
        return new ArrayList<>(state.known);
    }

    private static final class State {
        private final Set<String> known = new HashSet<>();
        private final Deque<String> waiting = new ArrayDeque<>();
        private final String host;
        private int working;

        State(String startUrl) {
            host = host(startUrl);
            known.add(startUrl);
            waiting.add(startUrl);
        }

        synchronized String next() {
            try {
                if (waiting.isEmpty() && working > 0) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
            if (waiting.isEmpty()) {
                return null;
            }
            working++;
            return waiting.removeLast();
        }

        synchronized void done(List<String> links) {
            working--;
            for (String link : links) {
                if (host(link).equals(host) && known.add(link)) {
                    waiting.add(link);
                }
            }
            notifyAll();
        }
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
