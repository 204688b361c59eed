import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class SpinLoop {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); volatile boolean done; void go() { loop.execute(() -> { while (!done) { Thread.onSpinWait(); } }); }
}