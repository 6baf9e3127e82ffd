package io.integrationhub.customersync.commercetools;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.customersync.commercetools.CustomerQuery.Condition;
import io.integrationhub.customersync.customer.ExistingCustomer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Searches for one tenant's customers. While a request is under way, further searches wait and are then answered by one
 * request together, so that many customers at once cost few requests.
 */
final class CombinedSearch {

    private static final int MAX_COMBINED = 250;
    private static final int MAX_REQUESTS = 2;

    /** Far less than a request takes; long enough for the searches of all records that are processed at once. */
    private static final Duration LINGER = Duration.ofMillis(10);

    private final Function<Collection<Condition>, List<ExistingCustomer>> query;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private int searching;

    /** @param query finds the customers that meet any of these conditions */
    CombinedSearch(Function<Collection<Condition>, List<ExistingCustomer>> query) {
        this.query = query;
    }

    private record Pending(CustomerLookup lookup, CompletableFuture<List<ExistingCustomer>> found) {

        boolean needsMore(Collection<ExistingCustomer> known) {
            return lookup.isThorough() || known.stream().noneMatch(lookup::isFirstMetBy);
        }
    }

    /** The customers that meet a condition of the lookup. */
    List<ExistingCustomer> find(CustomerLookup lookup) {
        Pending own = new Pending(lookup, new CompletableFuture<>());
        synchronized (waiting) {
            waiting.add(own);
            if (searching < MAX_REQUESTS) {
                searching++;
                Thread.startVirtualThread(this::search);
            }
        }
        return result(own);
    }

    /** Searches until nobody waits. */
    private void search() {
        List<Pending> pending = takeAfterPause();
        while (!pending.isEmpty()) {
            answer(pending);
            pending = takeAfterPause();
        }
    }

    private static List<ExistingCustomer> result(Pending pending) {
        try {
            return pending.found().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private List<Pending> takeAfterPause() {
        LockSupport.parkNanos(LINGER.toNanos());
        List<Pending> taken = new ArrayList<>();
        synchronized (waiting) {
            while (!waiting.isEmpty() && taken.size() < MAX_COMBINED) {
                taken.add(waiting.remove());
            }
            if (taken.isEmpty()) {
                searching--;
            }
        }
        return taken;
    }

    /** A search that commercetools rejects fails alone, so the others are repeated without it. */
    private void answer(List<Pending> pending) {
        try {
            search(pending);
        } catch (PermanentFault e) {
            if (pending.size() == 1) {
                pending.getFirst().found().completeExceptionally(e);
                return;
            }
            int half = pending.size() / 2;
            answer(pending.subList(0, half));
            answer(pending.subList(half, pending.size()));
        } catch (RuntimeException | Error e) {
            pending.forEach(one -> one.found().completeExceptionally(e));
        }
    }

    private void search(List<Pending> pending) {
        Map<String, ExistingCustomer> found = new HashMap<>();
        search(pending, CustomerLookup::first, found);
        search(pending.stream().filter(one -> one.needsMore(found.values())).toList(), CustomerLookup::second, found);
        pending.forEach(one -> one.found()
                .complete(found.values().stream().filter(one.lookup()::isMetBy).toList()));
    }

    private void search(
            List<Pending> pending,
            Function<CustomerLookup, List<Condition>> conditions,
            Map<String, ExistingCustomer> found) {
        Set<Condition> all = new LinkedHashSet<>();
        pending.forEach(one -> all.addAll(conditions.apply(one.lookup())));
        if (!all.isEmpty()) {
            query.apply(all).forEach(customer -> found.put(customer.id(), customer));
        }
    }
}
