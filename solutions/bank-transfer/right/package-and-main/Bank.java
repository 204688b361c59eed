package com.example.bank;

import java.util.*;

public final class Bank {
    private static final class Account { final int id; long money; Account(int id, long money) { this.id = id; this.money = money; } }
    private final List<Account> accounts = new ArrayList<>();
    public Bank(long... initial) { for (long m : initial) accounts.add(new Account(accounts.size(), m)); }
    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) throw new IllegalArgumentException("Amount must be positive");
        Account a = accounts.get(from), b = accounts.get(to);
        Account first = a.id <= b.id ? a : b, second = first == a ? b : a;
        synchronized (first) { synchronized (second) {
            if (a.money < amount) return false;
            if (a == b) return true;
            b.money = Math.addExact(b.money, amount);
            a.money -= amount;
            return true;
        } }
    }
    public long balance(int id) { synchronized (accounts.get(id)) { return accounts.get(id).money; } }
    public long total() { return sum(0); }
    private long sum(int i) { if (i == accounts.size()) return 0; synchronized (accounts.get(i)) { return accounts.get(i).money + sum(i + 1); } }
    public static void main(String[] args) throws Exception {
        Bank bank = new Bank(100, 100);
        Thread t1 = new Thread(() -> { for (int i = 0; i < 1000; i++) bank.transfer(0, 1, 1); });
        Thread t2 = new Thread(() -> { for (int i = 0; i < 1000; i++) bank.transfer(1, 0, 1); });
        t1.start(); t2.start(); t1.join(); t2.join();
        System.out.println(bank.total());
    }
}
