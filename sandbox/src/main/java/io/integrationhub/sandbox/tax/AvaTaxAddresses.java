package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.http.Response;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Resolves addresses: those in a known region whose street has a number exist. */
final class AvaTaxAddresses {

    private static final Set<String> COUNTRIES = Set.of("US", "CA");

    private static final String[][] ABBREVIATIONS = {
        {"Street", "St"}, {"Avenue", "Ave"}, {"Boulevard", "Blvd"}, {"Road", "Rd"}
    };

    private AvaTaxAddresses() {}

    static Response resolve(JsonNode address) {
        if (!address.hasNonNull("line1")) {
            return AvaTaxError.invalid("line1: Missing required value");
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
                    .add(spelled((ObjectNode) address.deepCopy()));
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

    /** The address with the abbreviations of the postal services. */
    private static ObjectNode spelled(ObjectNode address) {
        String street = address.path("line1").asString("");
        for (String[] word : ABBREVIATIONS) {
            street = street.replaceAll("\\b" + word[0] + "\\b", word[1]);
        }
        return address.put("line1", street);
    }
}
