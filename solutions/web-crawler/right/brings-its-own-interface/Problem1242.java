package org.example.judge;

import java.util.*;
import java.util.concurrent.*;

// As written for an online judge: everything nested in one class, with a copy of the judge's interface.
public class Problem1242 {
    interface HtmlParser {
        List<String> getUrls(String url);
    }

    static class Solution {
        private String host;

        public List<String> crawl(String startUrl, HtmlParser htmlParser) {
            host = hostOf(startUrl);
            Set<String> known = new LinkedHashSet<>();
            ExecutorService pool = Executors.newFixedThreadPool(10);
            CompletionService<List<String>> fetched = new ExecutorCompletionService<>(pool);
            int open = add(startUrl, known, fetched, htmlParser);
            try {
                while (open > 0) {
                    List<String> links = fetched.take().get();
                    open--;
                    for (String link : links) {
                        open += add(link, known, fetched, htmlParser);
                    }
                }
            } catch (InterruptedException | ExecutionException e) {
                throw new RuntimeException(e);
            } finally {
                pool.shutdownNow();
            }
            return new ArrayList<>(known);
        }

        private int add(String url, Set<String> known, CompletionService<List<String>> fetched, HtmlParser parser) {
            if (!hostOf(url).equals(host) || !known.add(url)) {
                return 0;
            }
            fetched.submit(() -> parser.getUrls(url));
            return 1;
        }

        private String hostOf(String url) {
            int end = url.indexOf('/', 7);
            return end < 0 ? url.substring(7) : url.substring(7, end);
        }
    }
}
