package io.integrationhub.orderexport;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.ledger.ExportClaim;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.ProgressLedger;
import io.integrationhub.orderexport.ledger.ReturnLedger;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.ReportedValue;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The export ledger and the progress ledger in memory. */
public class FakeLedger implements ExportLedger, ProgressLedger, ReturnLedger {

    private final Map<OrderId, ExportEntry> entries = new HashMap<>();
    private final Map<OrderId, Progress> progress = new HashMap<>();
    private final Map<String, Optional<Rejection>> returns = new HashMap<>();
    private final Set<OrderId> claimed = new HashSet<>();

    enum Code implements FaultCode {
        ORDER_LOCKED
    }

    /** Expires the leases of crashed claims. */
    void expireLeases() {
        claimed.clear();
    }

    @Override
    public ExportClaim claim(Tenant tenant, OrderId id, Duration lease) {
        if (!claimed.add(id)) {
            throw new TransientFault(Code.ORDER_LOCKED, "order " + id + " is locked");
        }
        return new FakeClaim(this, tenant, id, entry(id));
    }

    @Override
    public Optional<ExportEntry> find(TenantId tenant, OrderId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public void clearRejection(TenantId tenant, OrderId id) {
        ExportEntry entry = entry(id);
        entries.put(id, withoutRejection(entry, entry.resendRequested()));
    }

    @Override
    public void requestResend(TenantId tenant, OrderId id) {
        entries.put(id, withoutRejection(entry(id), true));
    }

    @Override
    public void recordCancelledByMaster(TenantId tenant, OrderId id) {
        ExportEntry entry = entry(id);
        entries.put(
                id,
                new ExportEntry(
                        entry.attempted(),
                        entry.receipt(),
                        entry.content(),
                        true,
                        entry.rejection(),
                        entry.rejectedContent(),
                        entry.resendRequested()));
    }

    @Override
    public Progress load(TenantId tenant, OrderId id) {
        return progress.getOrDefault(id, Progress.NONE);
    }

    @Override
    public void record(TenantId tenant, OrderId id, Collection<ReportedValue> values) {
        progress.put(id, load(tenant, id).merge(values));
    }

    @Override
    public Set<String> answered(TenantId tenant, OrderId id) {
        return Set.copyOf(returns.keySet());
    }

    @Override
    public boolean hasRejected(TenantId tenant, OrderId id) {
        return returns.values().stream().anyMatch(Optional::isPresent);
    }

    @Override
    public void recordSent(TenantId tenant, OrderId id, String returnId) {
        returns.put(returnId, Optional.empty());
    }

    @Override
    public void recordRejected(TenantId tenant, OrderId id, String returnId, Rejection rejection) {
        returns.put(returnId, Optional.of(rejection));
    }

    @Override
    public void clearRejections(TenantId tenant, OrderId id) {
        returns.values().removeIf(Optional::isPresent);
    }

    private ExportEntry entry(OrderId id) {
        return entries.getOrDefault(id, ExportEntry.NONE);
    }

    private static ExportEntry withoutRejection(ExportEntry entry, boolean resendRequested) {
        return new ExportEntry(
                entry.attempted(),
                entry.receipt(),
                entry.content(),
                entry.cancelled(),
                Optional.empty(),
                Optional.empty(),
                resendRequested);
    }

    private record FakeClaim(FakeLedger ledger, Tenant tenant, OrderId id, ExportEntry entry) implements ExportClaim {

        @Override
        public void recordAttempt(Order order) {
            ExportEntry current = ledger.entry(id);
            ledger.entries.put(
                    id,
                    new ExportEntry(
                            current.attempted()
                                    .or(() -> Optional.of(order.content().fingerprint())),
                            current.receipt(),
                            current.content(),
                            current.cancelled(),
                            current.rejection(),
                            current.rejectedContent(),
                            current.resendRequested()));
        }

        @Override
        public void recordAccepted(Receipt receipt, Order order) {
            boolean cancelled = ledger.entry(id).cancelled() || order.status().isCancelled();
            ledger.entries.put(
                    id,
                    new ExportEntry(
                            Optional.empty(),
                            Optional.of(receipt),
                            Optional.of(order.content().fingerprint()),
                            cancelled,
                            Optional.empty(),
                            Optional.empty(),
                            false));
        }

        @Override
        public void recordRejected(Rejection rejection, Order order) {
            ExportEntry current = ledger.entry(id);
            ledger.entries.put(
                    id,
                    new ExportEntry(
                            Optional.empty(),
                            current.receipt(),
                            current.content(),
                            current.cancelled(),
                            Optional.of(rejection),
                            Optional.of(order.fingerprint()),
                            false));
        }

        @Override
        public void recordRejectedChange(Receipt receipt, Rejection rejection, Order order) {
            ExportEntry current = ledger.entry(id);
            ledger.entries.put(
                    id,
                    new ExportEntry(
                            Optional.empty(),
                            Optional.of(receipt),
                            current.content()
                                    .or(current::attempted)
                                    .or(() -> Optional.of(order.content().fingerprint())),
                            current.cancelled(),
                            Optional.of(rejection),
                            Optional.of(order.fingerprint()),
                            false));
        }

        @Override
        public void close() {
            ledger.claimed.remove(id);
        }
    }
}
