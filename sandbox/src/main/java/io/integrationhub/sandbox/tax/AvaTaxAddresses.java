package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.http.Response;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Resolves addresses: those in a known region whose street has a number exist. */
final class AvaTaxAddresses {

    private static final Set<String> FIELDS =
            Set.of("line1", "line2", "line3", "city", "region", "country", "postalCode", "textCase");
    private static final Set<String> COUNTRIES = Set.of("US", "CA");

    private AvaTaxAddresses() {}

    static Response resolve(JsonNode address) {
        if (!FIELDS.containsAll(address.propertyNames()) || !address.hasNonNull("line1")) {
            return AvaTaxError.of(400, "ValidationException");
        }
        String country = address.path("country").asString("");
        if (!COUNTRIES.contains(country)) {
            return AvaTaxError.of(400, "UnsupportedCountry");
        }
        ObjectNode body = TaxJson.object();
        body.set("address", address.deepCopy());
        boolean known = SalesTax.knows(country, address.path("region").asString(""))
                && address.path("line1").asString("").matches(".*\\d.*");
        if (known) {
            body.put("resolutionQuality", "Intersection")
                    .putArray("validatedAddresses")
                    .add(address.deepCopy());
            return Response.json(200, body);
        }
        body.put("resolutionQuality", "NotCoded").putArray("validatedAddresses");
        body.putArray("messages")
                .addObject()
                .put("summary", "The address cannot be found.")
                .put("refersTo", "Address")
                .put("severity", "Error");
        return Response.json(200, body);
    }
}
