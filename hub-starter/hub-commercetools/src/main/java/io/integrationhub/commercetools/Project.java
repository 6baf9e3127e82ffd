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

    /** The id of the hub's API client: a change it made itself has this in {@code lastModifiedBy}. */
    String clientId();

    /** Builds requests; run them with {@link #call} or {@link #find}, which turn what goes wrong into faults. */
    ProjectApiRoot api();

    /** The same Project for work that can wait, as sweeps and backfills: it gets at most half of the rate budget. */
    Project background();

    /**
     * Runs one request within the tenant's deadline and rate budget. Reads are tried again in place with back-off,
     * writes only where they surely were not begun (429, 503, no connection). A write whose outcome is unknown (500,
     * 502, 504, time-out, lost connection) is a fault: read before repeating it.
     *
     * @return the body
     * @throws TransientFault {@code COMMERCETOOLS_UNREACHABLE}, {@code COMMERCETOOLS_THROTTLED},
     *     {@code COMMERCETOOLS_FAILED}, {@code COMMERCETOOLS_CONFLICT} (409), {@code COMMERCETOOLS_FORBIDDEN} (the API
     *     client itself is refused); with {@link TransientFault#outageOf} while the circuit is open
     * @throws PermanentFault {@code COMMERCETOOLS_REFUSED} (400, with the error codes), {@code COMMERCETOOLS_FORBIDDEN}
     *     (403, with the missing scope), {@code COMMERCETOOLS_NOT_FOUND}; {@link CommercetoolsError#behind} has the
     *     codes
     */
    <O> O call(ApiMethod<?, O> request);

    /** As {@link #call}, with 404 as empty. */
    <O> Optional<O> find(ApiMethod<?, O> request);

    /**
     * Reads, decides, writes; on 409 (ConcurrentModification) reads again and decides again, a few times.
     *
     * @param read the resource as it is now
     * @param decide the update actions that are still needed; empty ends without a write
     * @param write sends them with the version that was read
     * @return the resource after the write, or as read when nothing was needed
     */
    <R, A> R update(Supplier<R> read, Function<R, List<A>> decide, BiFunction<R, List<A>, R> write);
}
