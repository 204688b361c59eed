import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ParallelStreamSleep {
void go(List<String> l) { l.parallelStream().forEach(x -> { try { Thread.sleep(10); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }); }
}