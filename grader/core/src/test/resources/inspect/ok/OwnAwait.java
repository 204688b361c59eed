import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class OwnAwait {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); static class Gate { void await() { } void join() { } String get() { return ""; } void sleep() { } void take() { } } void go(Gate g) { loop.execute(() -> { g.await(); g.join(); g.get(); g.sleep(); g.take(); }); }
}