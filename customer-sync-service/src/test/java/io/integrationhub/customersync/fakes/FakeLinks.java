package io.integrationhub.customersync.fakes;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.decision.CustomerLink;
import io.integrationhub.customersync.ledger.CustomerLinks;
import io.integrationhub.customersync.ledger.LedgerFault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Links in memory, of one tenant. */
public final class FakeLinks implements CustomerLinks {

    private final Map<CustomerNumber, CustomerLink> links = new ConcurrentHashMap<>();
    private final Set<CustomerNumber> claimed = ConcurrentHashMap.newKeySet();

    /** The database is lost, or a process that crashed has lost its claims. */
    public void forgetLinks() {
        links.clear();
    }

    /** The leases of a crashed process expire. */
    public void expireClaims() {
        claimed.clear();
    }

    @Override
    public Optional<CustomerLink> find(TenantId tenant, CustomerNumber number) {
        return Optional.ofNullable(links.get(number));
    }

    @Override
    public LinkClaim claim(Tenant tenant, CustomerNumber number) {
        if (!claimed.add(number)) {
            throw new TransientFault(LedgerFault.CUSTOMER_LOCKED, "customer " + number + " is locked");
        }
        return new FakeClaim(number, find(tenant.id(), number));
    }

    private final class FakeClaim implements LinkClaim {

        private final CustomerNumber number;
        private final Optional<CustomerLink> link;

        private FakeClaim(CustomerNumber number, Optional<CustomerLink> link) {
            this.number = number;
            this.link = link;
        }

        @Override
        public Optional<CustomerLink> link() {
            return link;
        }

        @Override
        public void record(CustomerLink applied) {
            links.put(number, applied);
        }

        @Override
        public void close() {
            claimed.remove(number);
        }
    }
}
