package io.integrationhub.pricing.commercetools;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One thread at a time for an article; articles share a fixed number of locks. */
final class ArticleLocks {

    private static final int COUNT = 1_024;

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(COUNT).toArray(Lock[]::new);

    /** @throws IllegalStateException if the thread is interrupted while it waits */
    <T> T locked(String article, Supplier<T> work) {
        Lock lock = locks[Math.floorMod(article.hashCode(), COUNT)];
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an article", e);
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
