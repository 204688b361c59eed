import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ResultNow {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); void go(Future<String> f) { loop.execute(() -> { if (f.state() == Future.State.SUCCESS) { System.out.println(f.resultNow()); } }); }
}