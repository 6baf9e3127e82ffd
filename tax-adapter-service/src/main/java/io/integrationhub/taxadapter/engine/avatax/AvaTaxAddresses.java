package io.integrationhub.taxadapter.engine.avatax;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemCall;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.tax.Place;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Verifies addresses with AvaTax, whose response contains an error message if an address does not exist, and otherwise
 * the address as carriers write it.
 */
public final class AvaTaxAddresses {

    private final LiveClients live;

    public AvaTaxAddresses(LiveClients live) {
        this.live = live;
    }

    /**
     * What AvaTax knows about an address.
     *
     * @param suggestion the address as carriers write it, if that differs; never with another country or region
     */
    public record Resolution(boolean exists, Optional<Place> suggestion) {

        private static final Resolution UNKNOWN = new Resolution(false, Optional.empty());
    }

    /**
     * Resolves an address while a customer waits. Only reads.
     *
     * @throws io.integrationhub.core.fault.Fault if AvaTax is unavailable or late, or rejects the request
     */
    public Resolution resolve(Tenant tenant, Place place, Deadline deadline) {
        AvaTaxSettings settings = tenant.section(AvaTaxSettings.SECTION);
        SystemCall call = AvaTaxCalls.post(
                settings, "resolve-address", "/api/v2/addresses/resolve", AvaTaxRequest.addressToResolve(place));
        AvaTaxResponse response = AvaTaxResponse.of(
                        live.liveClient(tenant.id(), EngineName.AVATAX.id()).call(call.asRead(), deadline))
                .requireSuccess();
        JsonNode body = response.body();
        boolean hasError = body.path("messages")
                .valueStream()
                .anyMatch(message -> message.path("severity").asString("").equals("Error"));
        JsonNode validated = body.path("validatedAddresses");
        return hasError || validated.isEmpty()
                ? Resolution.UNKNOWN
                : new Resolution(true, suggestion(place, validated.get(0)));
    }

    /** Another country or region would be another place, not another spelling. */
    private static Optional<Place> suggestion(Place place, JsonNode validated) {
        Place suggestion = new Place(
                text(validated, "country", place.country()),
                text(validated, "region", place.region()),
                text(validated, "postalCode", place.postalCode()),
                text(validated, "city", place.city()),
                text(validated, "line1", place.street()));
        boolean isSameRegion = suggestion.country().equals(place.country())
                && suggestion.region().equals(place.region());
        return Optional.of(suggestion).filter(it -> isSameRegion && !hasSameText(it, place));
    }

    private static String text(JsonNode address, String field, String fallback) {
        String text = address.path(field).asString("");
        return text.isBlank() ? fallback : text.strip();
    }

    /** Different letters are no correction. */
    private static boolean hasSameText(Place suggestion, Place place) {
        return suggestion.street().equalsIgnoreCase(place.street())
                && suggestion.city().equalsIgnoreCase(place.city())
                && suggestion.postalCode().equalsIgnoreCase(place.postalCode());
    }
}
