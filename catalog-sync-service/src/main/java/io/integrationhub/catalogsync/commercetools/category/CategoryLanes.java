package io.integrationhub.catalogsync.commercetools.category;

import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.run.Known;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps writes of one Project's categories apart that commercetools would reject if they were concurrent: creating
 * locks the parent, moving locks the whole tree (release notes, 2026-10-02). Other writes are free.
 */
final class CategoryLanes {

    private static final int LANES = 64;

    private final ReadWriteLock tree = new ReentrantReadWriteLock(true);
    private final List<Lock> parents =
            Stream.<Lock>generate(ReentrantLock::new).limit(LANES).toList();

    <T> T write(Category desired, Optional<Known<Category>> known, Supplier<T> write) {
        if (known.isEmpty()) {
            int lane = Math.floorMod(desired.parentKey().hashCode(), LANES);
            return in(tree.readLock(), () -> in(parents.get(lane), write));
        }
        boolean isMove = !known.get().body().parentKey().equals(desired.parentKey());
        return in(isMove ? tree.writeLock() : tree.readLock(), write);
    }

    /** Deleting locks the whole tree as well. */
    void remove(Runnable remove) {
        in(tree.writeLock(), () -> {
            remove.run();
            return true;
        });
    }

    private static <T> T in(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
