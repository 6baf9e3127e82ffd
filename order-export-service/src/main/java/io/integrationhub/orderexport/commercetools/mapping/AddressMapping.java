package io.integrationhub.orderexport.commercetools.mapping;

import io.integrationhub.orderexport.order.content.Address;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps addresses. */
final class AddressMapping {

    private AddressMapping() {}

    static Optional<Address> from(com.commercetools.api.models.common.@Nullable BaseAddress address) {
        return address == null
                ? Optional.empty()
                : Optional.of(new Address(
                        text(address.getKey()),
                        text(address.getTitle()),
                        text(address.getSalutation()),
                        text(address.getFirstName()),
                        text(address.getLastName()),
                        text(address.getCompany()),
                        text(address.getDepartment()),
                        text(address.getStreetName()),
                        text(address.getStreetNumber()),
                        text(address.getAdditionalStreetInfo()),
                        text(address.getBuilding()),
                        text(address.getApartment()),
                        text(address.getPOBox()),
                        text(address.getPostalCode()),
                        text(address.getCity()),
                        text(address.getRegion()),
                        text(address.getState()),
                        text(address.getCountry()),
                        text(address.getAdditionalAddressInfo()),
                        text(address.getPhone()),
                        text(address.getMobile()),
                        text(address.getEmail())));
    }

    static String fullName(Address address) {
        return (address.firstName() + " " + address.lastName()).strip();
    }

    static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
