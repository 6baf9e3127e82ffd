package io.integrationhub.customersync.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.businessunit.UnitLink;
import java.util.Optional;

/** Remembers what of the master was applied to which Business Unit. */
public interface UnitLinks {

    /** What is remembered of a unit, without claiming it. */
    Optional<UnitLink> find(TenantId tenant, UnitKey key);

    /**
     * Claims a unit, so that no other worker changes it meanwhile.
     *
     * @throws io.integrationhub.core.fault.TransientFault {@code BUSINESS_UNIT_LOCKED} while another worker has it
     */
    UnitClaim claim(Tenant tenant, UnitKey key);

    /** A claimed unit. Closing releases it. */
    interface UnitClaim extends AutoCloseable {

        /** What is remembered of it. */
        Optional<UnitLink> link();

        /**
         * Remembers what was applied. Repeatable.
         *
         * @throws io.integrationhub.core.fault.TransientFault {@code BUSINESS_UNIT_CLAIM_LOST} if another worker has
         *     taken over
         */
        void record(UnitLink link);

        /**
         * Records the version of a state whose content is the applied one, so that no state in between, which arrives
         * later, replaces it. Repeatable.
         *
         * @return whether it is; otherwise nothing is recorded
         */
        default boolean confirms(BusinessUnit unit) {
            Optional<UnitLink> confirmed =
                    link().filter(it -> it.isOf(unit) && !it.isNewerThan(unit)).map(it -> it.confirmedBy(unit));
            confirmed.ifPresent(this::record);
            return confirmed.isPresent();
        }

        @Override
        void close();
    }
}
