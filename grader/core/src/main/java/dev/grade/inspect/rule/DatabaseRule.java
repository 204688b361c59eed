package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;
import dev.grade.inspect.sink.Category;

/** JDBC. */
final class DatabaseRule implements WaitRule {

    @Override
    public String id() {
        return "BLK205";
    }

    @Override
    public String title() {
        return "database access";
    }

    @Override
    public boolean matches(Hit hit) {
        return hit.sink().category() == Category.JDBC;
    }

    @Override
    public String waits(Hit hit) {
        return "for the database";
    }

    @Override
    public String fix(Hit hit, Wording wording) {
        return "CompletableFuture.supplyAsync(() -> ..., jdbcPool), with a pool as large as the connection pool";
    }
}
