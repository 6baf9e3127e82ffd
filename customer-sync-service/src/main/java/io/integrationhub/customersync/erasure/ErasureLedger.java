package io.integrationhub.customersync.erasure;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.account.Accounts.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The requests for erasure, and what was erased where. */
public interface ErasureLedger {

    /**
     * Records a request. Repeatable: an unfinished request for the same person is returned.
     *
     * @param requestedBy the operator, or what requested it
     * @return the request's id, which contains no personal data
     */
    String request(Tenant tenant, Account account, String requestedBy);

    /** Whether the erasure of a customer was ever requested. Only reads. */
    boolean isRequested(TenantId tenant, String customerId);

    /** An unfinished request; empty if it is finished or does not exist. Only reads. */
    Optional<Request> unfinished(TenantId tenant, String id);

    /** The ids of the requests that have been unfinished since before a time. Only reads. */
    List<String> unfinishedSince(TenantId tenant, Instant before);

    /**
     * Records what was done at one place. Repeatable: the last result counts, except that what was erased stays erased
     * when it is looked for again.
     */
    void record(TenantId tenant, String id, Step step);

    /** Removes the personal data from the request. Repeatable. */
    void finish(TenantId tenant, String id);

    /** What was erased where; empty if there is no such request. Only reads. */
    Optional<Receipt> receipt(TenantId tenant, String id);

    /**
     * A request that is not finished.
     *
     * @param masterNumbers the numbers under which a master of customers knows the person
     */
    record Request(String id, Account account, Set<String> masterNumbers) {

        public Request {
            masterNumbers = Set.copyOf(masterNumbers);
        }

        /** Omits the numbers. */
        @Override
        public String toString() {
            return "Request[" + id + "]";
        }
    }

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
