package io.integrationhub.emailnotifier.commercetools.company;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import java.util.List;
import java.util.Optional;

/** Associates of Business Units in commercetools. */
public interface Invitations {

    /**
     * Loads what a new associate is told; empty if the customer is no associate of the Business Unit any more. Only
     * reads.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link io.integrationhub.commercetools.Project#call} does
     */
    Optional<Invitation> load(Tenant tenant, String unitId, String customerId);

    /**
     * What a new associate is told.
     *
     * @param unitName name of the Business Unit
     * @param roles names of the associate's roles
     * @param unitVersion version of the Business Unit
     * @param isChangedByIntegration whether an integration has written this version
     */
    record Invitation(
            String unitName, List<String> roles, Reader associate, long unitVersion, boolean isChangedByIntegration) {

        public Invitation {
            roles = List.copyOf(roles);
        }

        /** Whether an integration has written just this version of the unit: a later one hides who wrote it. */
        public boolean isImported(long version) {
            return isChangedByIntegration && unitVersion == version;
        }

        /** Omits personal data. */
        @Override
        public String toString() {
            return "Invitation[" + unitName + "]";
        }
    }
}
