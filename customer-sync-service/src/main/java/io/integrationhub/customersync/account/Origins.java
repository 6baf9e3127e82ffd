package io.integrationhub.customersync.account;

import com.commercetools.api.models.business_unit.BusinessUnit;
import com.commercetools.api.models.common.ClientLogging;
import com.commercetools.api.models.customer.Customer;
import com.commercetools.api.models.order.Order;
import io.integrationhub.customersync.profile.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says who wrote a resource.
 *
 * @param clientId the hub's API client
 */
record Origins(String clientId) {

    Origin of(Customer customer) {
        boolean unchanged = customer.getLastModifiedAt().isEqual(customer.getCreatedAt());
        return new Origin(
                customer.getVersion(),
                customer.getCreatedAt().toInstant(),
                customer.getLastModifiedAt().toInstant(),
                unchanged && isHub(customer.getCreatedBy()) && isHub(customer.getLastModifiedBy()));
    }

    Origin of(BusinessUnit unit) {
        boolean unchanged = unit.getLastModifiedAt().isEqual(unit.getCreatedAt());
        return new Origin(
                unit.getVersion(),
                unit.getCreatedAt().toInstant(),
                unit.getLastModifiedAt().toInstant(),
                unchanged && isHub(unit.getCreatedBy()) && isHub(unit.getLastModifiedBy()));
    }

    /** A guest comes into being with the order. */
    Origin of(Order order) {
        return new Origin(
                order.getVersion(),
                order.getCreatedAt().toInstant(),
                order.getLastModifiedAt().toInstant(),
                false);
    }

    private boolean isHub(@Nullable ClientLogging client) {
        return Optional.ofNullable(client)
                .map(ClientLogging::getClientId)
                .filter(clientId::equals)
                .isPresent();
    }
}
