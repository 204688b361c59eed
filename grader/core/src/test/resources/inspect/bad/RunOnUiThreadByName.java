import java.util.concurrent.*;
class RunOnUiThreadByName {
    interface Screen { void runOnUiThread(Runnable work); }
    void show(Screen screen, Future<String> text) {
        screen.runOnUiThread(() -> { try { System.out.println(text.get()); } catch (Exception e) { } });
    }
}
