package io.integrationhub.taxadapter;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.document.TaxDocuments;
import io.integrationhub.taxadapter.document.TaxDocuments.Entry;
import io.integrationhub.taxadapter.ledger.TaxClaim;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledger of one order in memory. */
class FakeTaxLedger implements TaxLedger {

    private final Map<DocumentCode, Entry> entries = new LinkedHashMap<>();
    private final Set<OrderId> claimed = new HashSet<>();
    private String reportedIssue = "";
    private Instant now = Instant.parse("2026-11-02T12:00:00Z");

    enum Code implements FaultCode {
        TAX_ORDER_LOCKED
    }

    void setTime(Instant time) {
        now = time;
    }

    /** Lets the leases of crashed workers expire. */
    void expireLeases() {
        claimed.clear();
    }

    @Override
    public TaxClaim claim(Tenant tenant, OrderId order) {
        if (!claimed.add(order)) {
            throw new TransientFault(Code.TAX_ORDER_LOCKED, "locked");
        }
        return new FakeClaim(this, order, documents(tenant.id(), order));
    }

    @Override
    public TaxDocuments documents(TenantId tenant, OrderId order) {
        return new TaxDocuments(List.copyOf(entries.values()), reportedIssue);
    }

    @Override
    public int deleteOlderThan(TenantId tenant, Duration age, int limit) {
        return 0;
    }

    private record FakeClaim(FakeTaxLedger ledger, OrderId order, TaxDocuments documents) implements TaxClaim {

        @Override
        public Instant recordIntent(DocumentCode code, Optional<Refund> refund) {
            ledger.entries.putIfAbsent(code, new Entry(code, Optional.empty(), false, refund, ledger.now));
            return ledger.entries.get(code).intendedAt();
        }

        @Override
        public void recordSaved(DocumentCode code, ContentHash content) {
            ledger.entries.computeIfPresent(code, (_, entry) -> changed(entry, Optional.of(content), false));
        }

        @Override
        public void recordVoided(DocumentCode code) {
            ledger.entries.computeIfPresent(code, (_, entry) -> changed(entry, entry.savedContent(), true));
        }

        @Override
        public void recordLost(DocumentCode code) {
            ledger.entries.computeIfPresent(code, (_, entry) -> changed(entry, Optional.empty(), false));
        }

        @Override
        public void recordIssue(String issue) {
            ledger.reportedIssue = issue;
        }

        @Override
        public void close() {
            ledger.claimed.remove(order);
        }

        private static Entry changed(Entry entry, Optional<ContentHash> savedContent, boolean voided) {
            return new Entry(entry.code(), savedContent, voided, entry.refund(), entry.intendedAt());
        }
    }
}
