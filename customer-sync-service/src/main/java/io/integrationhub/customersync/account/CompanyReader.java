package io.integrationhub.customersync.account;

import static io.integrationhub.customersync.account.AddressReader.text;

import com.commercetools.api.models.business_unit.BusinessUnit;
import com.commercetools.api.models.business_unit.Division;
import com.commercetools.api.models.customer.Customer;
import com.commercetools.api.models.store.StoreKeyReference;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.Company.Associate;
import io.integrationhub.customersync.profile.Person.Identifiers;
import io.integrationhub.customersync.profile.PostalAddress;
import io.integrationhub.customersync.profile.ProfileId;
import io.integrationhub.customersync.settings.ExportSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads Business Units. The customers of their associates must be expanded; one that was deleted is none any more.
 *
 * @param settings the tenant's settings
 * @param origins says where content comes from
 */
record CompanyReader(ExportSettings settings, Origins origins) {

    static final String EXPANDED = "associates[*].customer";

    static CompanyReader of(Tenant tenant, String clientId) {
        return new CompanyReader(ExportSettings.of(tenant), new Origins(clientId));
    }

    Company read(BusinessUnit unit) {
        return new Company(
                ProfileId.company(unit.getId()),
                origins.of(unit),
                unit.getKey(),
                unit.getName(),
                text(unit.getContactEmail()),
                unit.getStatus().getJsonName(),
                unit instanceof Division division ? division.getParentUnit().getKey() : "",
                addresses(unit),
                Optional.ofNullable(unit.getStores()).orElse(List.of()).stream()
                        .map(StoreKeyReference::getKey)
                        .collect(Collectors.toSet()),
                PlainFields.of(unit.getCustom()).chosenBy(settings),
                unit.getAssociates().stream()
                        .flatMap(associate ->
                                Stream.ofNullable(associate.getCustomer().getObj()))
                        .map(CompanyReader::associate)
                        .sorted(Comparator.comparing(Associate::id))
                        .toList());
    }

    private static Associate associate(Customer customer) {
        return new Associate(
                customer.getId(),
                new Identifiers(
                        text(customer.getCustomerNumber()), text(customer.getKey()), text(customer.getExternalId())));
    }

    private static List<PostalAddress> addresses(BusinessUnit unit) {
        var roles = new AddressReader.Roles(
                Optional.ofNullable(unit.getBillingAddressIds()).orElse(List.of()),
                Optional.ofNullable(unit.getShippingAddressIds()).orElse(List.of()),
                unit.getDefaultBillingAddressId(),
                unit.getDefaultShippingAddressId());
        return unit.getAddresses().stream()
                .map(address -> AddressReader.read(address, roles.of(address.getId())))
                .toList();
    }
}
