package org.example;

import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class Solution {
    class BoundedBlockingQueue {
        private final ConcurrentLinkedDeque<Integer> q = new ConcurrentLinkedDeque<>();
        private final Semaphore canPut;
        private final Semaphore canTake = new Semaphore(0);

        public BoundedBlockingQueue(int capacity) {
            canPut = new Semaphore(capacity);
        }

        public void enqueue(int element) throws InterruptedException {
            canPut.acquire();
            q.addFirst(element);
            canTake.release();
        }

        public int dequeue() throws InterruptedException {
            canTake.acquire();
            int element = q.pollLast();
            canPut.release();
            return element;
        }

        public int size() {
            return q.size();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        BoundedBlockingQueue queue = new Solution().new BoundedBlockingQueue(2);
        queue.enqueue(1);
        System.out.println(queue.dequeue());
    }
}
