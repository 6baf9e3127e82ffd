package io.integrationhub.orderexport;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.ledger.Claim;
import io.integrationhub.orderexport.ledger.ExportEntry;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.ProgressLedger;
import io.integrationhub.orderexport.order.Fingerprint;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.Word;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Both ledgers in memory. */
class FakeLedger implements ExportLedger, ProgressLedger {

    private final Map<OrderId, ExportEntry> entries = new HashMap<>();
    private final Map<OrderId, Progress> progress = new HashMap<>();
    private final Set<OrderId> inHands = new HashSet<>();

    enum Code implements FaultCode {
        ORDER_IN_HANDS
    }

    /** What time does: leases of the dead run out. */
    void leasesRunOut() {
        inHands.clear();
    }

    @Override
    public Claim claim(TenantId tenant, OrderId id, Duration lease) {
        if (!inHands.add(id)) {
            throw new TransientFault(Code.ORDER_IN_HANDS, "in hands");
        }
        return new FakeClaim(this, id, entries.getOrDefault(id, ExportEntry.NONE));
    }

    @Override
    public Optional<ExportEntry> find(TenantId tenant, OrderId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public void forgetRejection(TenantId tenant, OrderId id) {
        update(
                id,
                entry -> new ExportEntry(
                        entry.attempted(),
                        entry.receipt(),
                        entry.content(),
                        entry.cancelled(),
                        Optional.empty(),
                        Optional.empty(),
                        entry.again()));
    }

    @Override
    public void sendAgain(TenantId tenant, OrderId id) {
        update(
                id,
                entry -> new ExportEntry(
                        entry.attempted(),
                        entry.receipt(),
                        entry.content(),
                        entry.cancelled(),
                        Optional.empty(),
                        Optional.empty(),
                        true));
    }

    @Override
    public void cancelledByMaster(TenantId tenant, OrderId id) {
        update(id, FakeLedger::asCancelled);
    }

    @Override
    public Progress of(TenantId tenant, OrderId id) {
        return progress.getOrDefault(id, Progress.NONE);
    }

    @Override
    public void hear(TenantId tenant, OrderId id, Collection<Word> words) {
        progress.put(id, of(tenant, id).hearing(words));
    }

    private void update(OrderId id, UnaryOperator<ExportEntry> change) {
        entries.put(id, change.apply(entries.getOrDefault(id, ExportEntry.NONE)));
    }

    private static ExportEntry asCancelled(ExportEntry entry) {
        return new ExportEntry(
                entry.attempted(),
                entry.receipt(),
                entry.content(),
                true,
                entry.rejection(),
                entry.rejectedContent(),
                entry.again());
    }

    private record FakeClaim(FakeLedger ledger, OrderId id, ExportEntry entry) implements Claim {

        @Override
        public void attempting(Fingerprint content) {
            ledger.update(
                    id,
                    entry -> new ExportEntry(
                            entry.attempted().or(() -> Optional.of(content)),
                            entry.receipt(),
                            entry.content(),
                            entry.cancelled(),
                            entry.rejection(),
                            entry.rejectedContent(),
                            entry.again()));
        }

        @Override
        public void placed(Receipt receipt, Fingerprint content) {
            ledger.update(
                    id,
                    entry -> new ExportEntry(
                            Optional.empty(),
                            Optional.of(receipt),
                            Optional.of(content),
                            entry.cancelled(),
                            Optional.empty(),
                            Optional.empty(),
                            false));
        }

        @Override
        public void cancelled() {
            ledger.update(id, FakeLedger::asCancelled);
        }

        @Override
        public void rejected(Rejection rejection, Fingerprint content) {
            ledger.update(
                    id,
                    entry -> new ExportEntry(
                            Optional.empty(),
                            entry.receipt(),
                            entry.content(),
                            entry.cancelled(),
                            Optional.of(rejection),
                            Optional.of(content),
                            false));
        }

        @Override
        public void close() {
            ledger.inHands.remove(id);
        }
    }
}
