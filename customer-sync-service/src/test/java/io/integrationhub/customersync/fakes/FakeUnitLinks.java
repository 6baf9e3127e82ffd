package io.integrationhub.customersync.fakes;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.businessunit.UnitLink;
import io.integrationhub.customersync.ledger.LedgerFault;
import io.integrationhub.customersync.ledger.UnitLinks;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Links of Business Units in memory, of one tenant. */
public final class FakeUnitLinks implements UnitLinks {

    private final Map<UnitKey, UnitLink> links = new ConcurrentHashMap<>();
    private final Set<UnitKey> claimed = ConcurrentHashMap.newKeySet();

    /** The leases of a crashed process expire. */
    public void expireClaims() {
        claimed.clear();
    }

    @Override
    public Optional<UnitLink> find(TenantId tenant, UnitKey key) {
        return Optional.ofNullable(links.get(key));
    }

    @Override
    public UnitClaim claim(Tenant tenant, UnitKey key) {
        if (!claimed.add(key)) {
            throw new TransientFault(LedgerFault.BUSINESS_UNIT_LOCKED, "Business Unit " + key + " is locked");
        }
        return new FakeClaim(key, find(tenant.id(), key));
    }

    private final class FakeClaim implements UnitClaim {

        private final UnitKey key;
        private final Optional<UnitLink> link;

        private FakeClaim(UnitKey key, Optional<UnitLink> link) {
            this.key = key;
            this.link = link;
        }

        @Override
        public Optional<UnitLink> link() {
            return link;
        }

        @Override
        public void record(UnitLink applied) {
            links.put(key, applied);
        }

        @Override
        public void close() {
            claimed.remove(key);
        }
    }
}
