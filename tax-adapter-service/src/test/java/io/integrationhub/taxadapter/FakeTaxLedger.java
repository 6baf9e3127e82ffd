package io.integrationhub.taxadapter;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.ledger.TaxBook;
import io.integrationhub.taxadapter.ledger.TaxBook.Entry;
import io.integrationhub.taxadapter.ledger.TaxClaim;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.Fingerprint;
import io.integrationhub.taxadapter.tax.OrderId;
import io.integrationhub.taxadapter.tax.Refund;
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
    private final Set<OrderId> inHands = new HashSet<>();
    private String told = "";
    private Instant now = Instant.parse("2026-11-02T12:00:00Z");

    enum Code implements FaultCode {
        TAX_ORDER_IN_HANDS
    }

    /** It is later. */
    void passesTo(Instant later) {
        now = later;
    }

    /** What time does: leases of the dead run out. */
    void leasesRunOut() {
        inHands.clear();
    }

    @Override
    public TaxClaim claim(TenantId tenant, OrderId order, Duration lease) {
        if (!inHands.add(order)) {
            throw new TransientFault(Code.TAX_ORDER_IN_HANDS, "in hands");
        }
        return new FakeClaim(this, order, read(tenant, order));
    }

    @Override
    public TaxBook read(TenantId tenant, OrderId order) {
        return new TaxBook(List.copyOf(entries.values()), told);
    }

    @Override
    public int forget(TenantId tenant, Duration age, int most) {
        return 0;
    }

    private record FakeClaim(FakeTaxLedger ledger, OrderId order, TaxBook book) implements TaxClaim {

        @Override
        public Instant intending(DocumentCode code, Optional<Refund> refund) {
            ledger.entries.putIfAbsent(code, new Entry(code, Optional.empty(), false, refund, ledger.now));
            return ledger.entries.get(code).since();
        }

        @Override
        public void kept(DocumentCode code, Fingerprint content) {
            ledger.entries.computeIfPresent(code, (_, entry) -> as(entry, Optional.of(content), false));
        }

        @Override
        public void voided(DocumentCode code) {
            ledger.entries.computeIfPresent(code, (_, entry) -> as(entry, entry.kept(), true));
        }

        @Override
        public void lost(DocumentCode code) {
            ledger.entries.computeIfPresent(code, (_, entry) -> as(entry, Optional.empty(), false));
        }

        private static Entry as(Entry entry, Optional<Fingerprint> kept, boolean voided) {
            return new Entry(entry.code(), kept, voided, entry.refund(), entry.since());
        }

        @Override
        public void telling(String what) {
            ledger.told = what;
        }

        @Override
        public void close() {
            ledger.inHands.remove(order);
        }
    }
}
