import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.sql.*;
public class SubscriberBlocks implements Flow.Subscriber<String> {
  BlockingQueue<String> q = new ArrayBlockingQueue<>(1);
  public void onSubscribe(Flow.Subscription s) { s.request(1); }
  public void onNext(String s) { try { q.put(s); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }
  public void onError(Throwable t) { }
  public void onComplete() { }
}