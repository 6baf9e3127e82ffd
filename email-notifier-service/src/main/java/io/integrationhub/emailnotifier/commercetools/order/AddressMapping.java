package io.integrationhub.emailnotifier.commercetools.order;

import com.commercetools.api.models.common.BaseAddress;
import io.integrationhub.emailnotifier.content.order.Address;
import io.integrationhub.emailnotifier.content.value.Addressee;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps addresses and the people in them. */
public final class AddressMapping {

    private AddressMapping() {}

    static Optional<Address> from(@Nullable BaseAddress address) {
        return address == null
                ? Optional.empty()
                : Optional.of(new Address(
                        text(address.getTitle()),
                        text(address.getFirstName()),
                        text(address.getLastName()),
                        text(address.getCompany()),
                        text(address.getStreetName()),
                        text(address.getStreetNumber()),
                        text(address.getAdditionalStreetInfo()),
                        text(address.getPOBox()),
                        text(address.getPostalCode()),
                        text(address.getCity()),
                        text(address.getState() == null ? address.getRegion() : address.getState()),
                        text(address.getCountry())));
    }

    static Addressee addressee(BaseAddress address) {
        return new Addressee(
                text(address.getSalutation()),
                text(address.getTitle()),
                text(address.getFirstName()),
                text(address.getLastName()),
                text(address.getCompany()));
    }

    /** The text; empty for null. */
    public static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
