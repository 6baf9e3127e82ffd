package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.export.CopyEntry;
import io.integrationhub.orderexport.ledger.CopyLedger;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Rejection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The copy ledger in memory. */
public class FakeCopyLedger implements CopyLedger {

    private final Map<String, CopyEntry> entries = new HashMap<>();

    @Override
    public CopyClaim claim(Tenant tenant, String copy, OrderId id, Duration lease) {
        String key = copy + "/" + id;
        CopyEntry entry = entries.getOrDefault(key, CopyEntry.NONE);
        return new CopyClaim() {
            @Override
            public CopyEntry entry() {
                return entry;
            }

            @Override
            public void recordSent(Order order) {
                entries.put(key, new CopyEntry(Optional.of(order.fingerprint()), Optional.empty()));
            }

            @Override
            public void recordRejected(Order order, Rejection rejection) {
                entries.put(key, new CopyEntry(entry.sent(), Optional.of(order.fingerprint())));
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    @Override
    public Optional<CopyEntry> find(TenantId tenant, String copy, OrderId id) {
        return Optional.ofNullable(entries.get(copy + "/" + id));
    }

    @Override
    public void clearRejection(TenantId tenant, String copy, OrderId id) {
        entries.computeIfPresent(copy + "/" + id, (_, entry) -> new CopyEntry(entry.sent(), Optional.empty()));
    }
}
