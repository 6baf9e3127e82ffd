package io.integrationhub.customersync.erasure;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.account.Accounts.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The requests for erasure, and what was erased where. */
public interface ErasureLedger {

    /**
     * Records a request. Repeatable: an unfinished request for the same person is returned.
     *
     * @param requestedBy the operator, or what requested it
     * @return the request's id, which contains no personal data
     */
    String request(Tenant tenant, Account account, String requestedBy);

    /** An unfinished request; empty if it is finished or does not exist. Only reads. */
    Optional<Request> unfinished(TenantId tenant, String id);

    /** The ids of the requests that have been unfinished since before a time. Only reads. */
    List<String> unfinishedSince(TenantId tenant, Instant before);

    /** Records what was done at one place. Repeatable: the last result counts. */
    void record(TenantId tenant, String id, Step step);

    /** Removes the personal data from the request. Repeatable. */
    void finish(TenantId tenant, String id);

    /** What was erased where; empty if there is no such request. Only reads. */
    Optional<Receipt> receipt(TenantId tenant, String id);

    /** A request that is not finished. */
    record Request(String id, Account account) {}

    /**
     * What was done at one place.
     *
     * @param place for example {@code cdp}, {@code commercetools}, {@code journal}
     * @param result what was done
     * @param detail one sentence, without personal data
     */
    record Step(String place, Result result, String detail, Instant at) {

        /** What was done. */
        public enum Result {
            ERASED,
            NOTHING_FOUND,
            RETAINED,
            UNSUPPORTED
        }
    }

    /** What was done about a request; it contains no personal data. */
    record Receipt(String id, Instant requestedAt, String requestedBy, Optional<Instant> finishedAt, List<Step> steps) {

        public Receipt {
            steps = List.copyOf(steps);
        }
    }
}
