package dev.grade.inspect;

import org.junit.jupiter.api.Test;

/** Shapes that a careful reader labels at once, and that were once read wrongly. */
class UnseenShapeTests {

    private static final String LOOP = "final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();\n";

    @Test
    void whatRunsInAnyCaseIsNoChoice() {
        Marked.check("BLK1",
                LOOP + """
                       static class Thing {
                           static final List<String> ALL = List.of("a".trim());
                           final String name = "b".trim();
                           Thing() { name.trim(); }
                       }
                       static class Things implements Iterable<String> {
                           public Iterator<String> iterator() {
                               one(new Thing());
                               return new Iterator<>() {
                                   public boolean hasNext() { return true; }
                                   public String next() { one(new Thing()); return wait2(); }
                               };
                           }
                           static void one(Object any) { any.hashCode(); }
                       }
                       static String wait2() { return each(() -> wait3()); }
                       static String each(Supplier<String> task) { return task.get(); }
                       static String wait3() {
                           for (String one : new Others()) { return one; }
                           return "";
                       }
                       static class Others implements Iterable<String> {
                           public Iterator<String> iterator() {
                               return new Iterator<>() {
                                   public boolean hasNext() { return true; }
                                   public String next() { return new Waits().text; }
                               };
                           }
                       }
                       static class Waits {
                           static final int SIZE = "c".length();
                           final String text = "d".trim();
                           Waits() {
                               new CompletableFuture<String>().join(); //! BLK102 error
                           }
                       }
                       void use() { loop.execute(() -> { for (String one : new Things()) { one.trim(); } }); }
                       """);
    }

    @Test
    void aConstructorThatNobodyWritesCallsTheOneAbove() {
        Marked.check("BLK1", LOOP + """
                                    static class Top {
                                        Top() { new CompletableFuture<String>().join(); } //! BLK102 error
                                    }
                                    static class Middle extends Top { }
                                    static class Bottom extends Middle { Bottom() { hashCode(); } }
                                    static class Calm { Calm(int size) { } Calm() { } }
                                    static class Calmer extends Calm { }
                                    void use() { loop.execute(() -> new Bottom()); loop.execute(() -> new Calmer()); }
                                    """);
    }

    @Test
    void anAnonymousClassRunsTheInitialisersAboveIt() {
        Marked.check("BLK1", LOOP + """
                                    abstract static class Top {
                                        final String text = new CompletableFuture<String>().join(); //! BLK102 error
                                        abstract void go();
                                    }
                                    void use() { loop.execute(() -> new Top() { void go() { } }.go()); }
                                    """);
    }

    @Test
    void aChannelIsNonBlockingWhoeverSetsIt() {
        Marked.check("BLK2",
                LOOP + """
                       static class Maker {
                           static SocketChannel quick() throws IOException {
                               SocketChannel made;
                               made = SocketChannel.open();
                               set(made);
                               return made;
                           }
                           static void set(SocketChannel channel) throws IOException { channel.configureBlocking(false); }
                           static SocketChannel slow() throws IOException { return SocketChannel.open(); }
                           static SocketChannel turned() throws IOException {
                               SocketChannel made = SocketChannel.open();
                               made.configureBlocking(true);
                               return made;
                           }
                       }
                       int read(SocketChannel from) {
                           try { return from.read(ByteBuffer.allocate(1)); } catch (IOException e) { return -1; }
                       }
                       int load(SocketChannel from) {
                           try { return from.read(ByteBuffer.allocate(1)); } catch (IOException e) { return -1; } //! BLK203 error
                       }
                       void use() throws IOException {
                           var quick = Maker.quick();
                           var slow = Maker.slow();
                           var turned = Maker.turned();
                           loop.execute(() -> read(quick));
                           loop.execute(() -> load(slow));
                           loop.execute(() -> load(turned));
                       }
                       """);
    }

    @Test
    void aChannelThatIsSetLaterStillWaits() {
        Marked.check("BLK2", LOOP + """
                                    void use(SocketAddress to) {
                                        loop.execute(() -> {
                                            try {
                                                var channel = SocketChannel.open();
                                                channel.connect(to); //! BLK203 error
                                                channel.configureBlocking(false);
                                                channel.read(ByteBuffer.allocate(1));
                                            } catch (IOException e) {
                                                throw new UncheckedIOException(e);
                                            }
                                        });
                                    }
                                    """);
    }

    @Test
    void whatComesOutOfACompletionServiceIsComplete() {
        Marked.check("BLK1", LOOP + """
                                    void use(CompletionService<String> tasks, Future<String> other) {
                                        loop.execute(() -> {
                                            try {
                                                Future<String> done = tasks.poll();
                                                if (done != null) { done.get(); }
                                                other.get(); //! BLK102 error
                                            } catch (Exception e) {
                                                throw new IllegalStateException(e);
                                            }
                                        });
                                    }
                                    """);
    }

    @Test
    void aStateIsWhatTheCaseSaysUnlessAnotherFallsInto() {
        Marked.check("BLK1", LOOP + """
                                    void use(CompletableFuture<String> f, CompletableFuture<String> g) {
                                        loop.execute(() -> {
                                            switch (f.state()) {
                                                case RUNNING -> System.out.println();
                                                default -> f.join();
                                            }
                                        });
                                        loop.execute(() -> {
                                            switch (g.state()) {
                                                case RUNNING:
                                                    System.out.println();
                                                default:
                                                    g.join(); //! BLK102 error
                                            }
                                        });
                                    }
                                    """);
    }

    @Test
    void aTaskOfAForkJoinPoolMayWaitForItsPartsOnly() {
        Marked.check("BLK1", """
                             static class Sum extends RecursiveTask<Integer> {
                                 final int size;
                                 Sum(int size) { this.size = size; }
                                 protected Integer compute() {
                                     if (size < 2) { return 1; }
                                     var left = new Sum(size / 2);
                                     left.fork();
                                     return new Sum(size / 2).compute() + left.join();
                                 }
                             }
                             static class Waits extends RecursiveAction {
                                 final CountDownLatch latch = new CountDownLatch(1);
                                 protected void compute() {
                                     try { latch.await(); } catch (InterruptedException e) { } //! BLK105 error
                                 }
                             }
                             void use() {
                                 ForkJoinPool.commonPool().invoke(new Sum(9));
                                 ForkJoinPool.commonPool().execute(new Waits());
                             }
                             """);
    }

    @Test
    void aLoopThatTakesItsTasksThroughAHelperIsOne() {
        Marked.check("BLK1", """
                             static class Own extends Thread {
                                 private final Deque<Runnable> tasks = new ArrayDeque<>();
                                 synchronized void give(Runnable task) { tasks.add(task); notifyAll(); }
                                 private synchronized Runnable next() throws InterruptedException {
                                     while (tasks.isEmpty()) { wait(); }
                                     return tasks.poll();
                                 }
                                 public void run() {
                                     try {
                                         while (true) {
                                             Runnable task = next();
                                             task.run();
                                         }
                                     } catch (InterruptedException e) {
                                         interrupt();
                                     }
                                 }
                             }
                             void use(CompletableFuture<String> f) {
                                 Own own = new Own();
                                 own.start();
                                 own.give(() -> f.join()); //! BLK102 error
                             }
                             """);
    }

    @Test
    void aLambdaThatIsAskedForItsHashCodeDoesNotRun() {
        Marked.check("BLK1", LOOP + """
                                    void use(CompletableFuture<String> f) {
                                        loop.execute(() -> {
                                            Runnable task = () -> f.join();
                                            task.hashCode();
                                        });
                                    }
                                    """);
    }

    @Test
    void aMonitorOfTheLibraryIsALockLikeAnyOther() {
        Marked.check("BLK1",
                LOOP + """
                       final Hashtable<String, String> held = new Hashtable<>();
                       final Vector<String> free = new Vector<>();
                       final List<String> wrapped = Collections.synchronizedList(new ArrayList<>());
                       void slow(BlockingQueue<String> queue) throws InterruptedException {
                           synchronized (held) { held.put("a", queue.take()); }
                           synchronized (wrapped) { queue.take(); }
                           synchronized (free) { free.add("b"); }
                       }
                       void use() {
                           loop.execute(() -> held.get("a")); //! BLK103 warning
                           loop.execute(() -> wrapped.add("a")); //! BLK103 warning
                           loop.execute(() -> free.size());
                       }
                       """);
    }

    @Test
    void theFutureOfAnExecutorOfTheSourcesIsToldOnce() {
        Marked.check("CON105", """
                               static class Own extends ThreadPoolExecutor {
                                   Own() { super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>()); }
                                   @Override public Future<?> submit(Runnable task) { return super.submit(task); }
                               }
                               void use(Own own) {
                                   own.submit(() -> System.out.println()); //! CON105 warning
                               }
                               """);
    }

    @Test
    void aSpinIsOneInEveryKindOfLoop() {
        Marked.check("CON107", """
                               volatile boolean done;
                               void use() {
                                   for (;;) { if (done) { break; } } //! CON107 warning
                                   do { Thread.onSpinWait(); } while (!done); //! CON107 warning
                                   while (true) { if (done) { return; } Thread.yield(); } //! CON107 warning
                               }
                               void work(Iterator<String> it) {
                                   for (;;) { if (!it.hasNext()) { break; } }
                                   for (int i = 0; i < 9; i++) { }
                                   while (true) { if (done) { return; } it.next(); }
                               }
                               """);
    }

    @Test
    void whatIsPutIntoAnElementOfAMapIsTakenOutOfIt() {
        Marked.check("BLK",
                """
                final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
                final BlockingQueue<String> events = new LinkedBlockingQueue<>();
                void on(String event, Runnable listener) {
                    listeners.computeIfAbsent(event, e -> new ArrayList<>()).add(listener);
                }
                void onAll(Runnable listener) {
                    List<Runnable> all = listeners.get("all");
                    all.add(listener);
                }
                void start() { new Thread(this::serve).start(); }
                void serve() {
                    try {
                        while (true) {
                            String event = events.take();
                            for (Runnable listener : listeners.getOrDefault(event, List.of())) { listener.run(); }
                        }
                    } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                }
                void use(CompletableFuture<String> f, CompletableFuture<String> g) {
                    on("a", () -> f.join()); //! BLK102 error
                    onAll(() -> f.join()); //! BLK102 error
                    on("b", () -> f.thenAccept(g::complete));
                }
                """);
    }
}
