package io.integrationhub.sandbox.commercetools.values;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Addresses in drafts and resources. */
public final class Addresses {

    public static final Shape SHAPE = Shape.of("id key country! title salutation firstName lastName streetName"
                    + " streetNumber additionalStreetInfo postalCode city region state"
                    + " company department building apartment pOBox phone mobile email"
                    + " fax additionalAddressInfo externalId custom")
            .with("custom", CustomFields.DRAFT);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Addresses() {}

    /** The address in a draft; null if the draft has none. */
    public static @Nullable ObjectNode read(@Nullable JsonNode draft, Change change) {
        if (!(draft instanceof ObjectNode given)) {
            return null;
        }
        String country = given.path("country").asString("");
        if (!COUNTRIES.contains(country)) {
            throw ApiError.invalidField("country", country, "ISO 3166-1 alpha-2 codes");
        }
        ObjectNode address = given.deepCopy();
        Json.set(address, "custom", CustomFields.read(given.get("custom"), "address", change));
        return address;
    }

    /** The address in a draft, with an id for a list of addresses. */
    public static ObjectNode readWithId(JsonNode draft, Change change) {
        ObjectNode address = read(draft, change);
        if (address == null) {
            throw ApiError.requiredField("address");
        }
        if (!address.hasNonNull("id")) {
            address.put("id", change.newId().substring(0, 8));
        }
        return address;
    }

    /** The address in a draft for a list of addresses; commercetools replaces an id that is sent. */
    public static ObjectNode readWithNewId(JsonNode draft, Change change) {
        ObjectNode address = readWithId(draft, change);
        address.put("id", change.newId().substring(0, 8));
        return address;
    }
}
