import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class ProducerConsumerThreads {
BlockingQueue<String> q = new ArrayBlockingQueue<>(2); void go() { new Thread(() -> { try { q.put("x"); } catch (InterruptedException e) { return; } }).start(); Thread.ofVirtual().start(() -> { try { q.take(); } catch (InterruptedException e) { return; } }); }
}