import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ByteArrayIo {
ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(); void go(byte[] x) { loop.submit(() -> { ByteArrayOutputStream out = new ByteArrayOutputStream(); new ByteArrayInputStream(x).transferTo(out); return out; }); }
}