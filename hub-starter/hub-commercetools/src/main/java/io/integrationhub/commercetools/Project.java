package io.integrationhub.commercetools;

import com.commercetools.api.client.ProjectApiRoot;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.vrap.rmf.base.client.ApiMethod;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** One tenant's commercetools Project. */
public interface Project {

    /** The Project's key. */
    String key();

    /** The id of the hub's API client: changes made by the hub have it in {@code lastModifiedBy}. */
    String clientId();

    /** Builds requests; send them with {@link #call} or {@link #find}, which turn failures into faults. */
    ProjectApiRoot api();

    /**
     * The same Project for work that can wait, such as sweeps and backfills: it gets at most half of the rate budget.
     */
    Project background();

    /**
     * Sends one request within the tenant's timeout and rate budget. Reads are repeated in place with backoff, writes
     * only if they surely were not begun (429, 503, no connection). A write whose outcome is unknown (500, 502, 504,
     * timeout, lost connection) is a fault: read before repeating it.
     *
     * @return the body
     * @throws TransientFault {@code COMMERCETOOLS_UNREACHABLE}, {@code COMMERCETOOLS_THROTTLED},
     *     {@code COMMERCETOOLS_FAILED}, {@code COMMERCETOOLS_CONFLICT} (409), {@code COMMERCETOOLS_FORBIDDEN} (the API
     *     client itself is rejected, or lacks a scope); with {@link TransientFault#outageOf} while the circuit is open
     *     or a scope is missing
     * @throws PermanentFault {@code COMMERCETOOLS_REJECTED} (400, with the error codes),
     *     {@code COMMERCETOOLS_FORBIDDEN} (403 for this resource), {@code COMMERCETOOLS_NOT_FOUND};
     *     {@link CommercetoolsError#behind} has the codes
     */
    <O> O call(ApiMethod<?, O> request);

    /** As {@link #call}; empty for a 404. */
    <O> Optional<O> find(ApiMethod<?, O> request);

    /**
     * Reads, decides, writes; after a 409 (ConcurrentModification) reads and decides again, a few times.
     *
     * @param read reads the current resource
     * @param decide returns the update actions that are still needed; none ends without a write
     * @param write sends them with the version that was read
     * @return the resource after the write, or as read if nothing was needed
     */
    <R, A> R update(Supplier<R> read, Function<R, List<A>> decide, BiFunction<R, List<A>, R> write);
}
