package io.integrationhub.commercetools.provisioning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One lock per key, which can be held during calls: unlike with a map's computeIfAbsent, a waiting thread can be
 * interrupted.
 */
final class KeyLocks<K> {

    private final Map<K, Lock> locks = new ConcurrentHashMap<>();

    /**
     * Runs an action while no other thread runs one for the same key.
     *
     * @throws IllegalStateException if the thread is interrupted while it waits
     */
    void locked(K key, Runnable action) {
        Lock lock = locks.computeIfAbsent(key, _ -> new ReentrantLock());
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a provisioning", e);
        }
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
