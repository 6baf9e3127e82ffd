package io.integrationhub.sandbox.tax;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which addresses there are: those of places it knows, whose street has a number. */
final class AvaTaxAddresses {

    private static final Set<String> FIELDS =
            Set.of("line1", "line2", "line3", "city", "region", "country", "postalCode", "textCase");
    private static final Set<String> COUNTRIES = Set.of("US", "CA");

    private AvaTaxAddresses() {}

    static TaxAnswerJson resolve(JsonNode address) {
        if (!FIELDS.containsAll(address.propertyNames()) || !address.hasNonNull("line1")) {
            return AvaTaxError.of(400, "ValidationException");
        }
        String country = address.path("country").asString("");
        if (!COUNTRIES.contains(country)) {
            return AvaTaxError.of(400, "UnsupportedCountry");
        }
        ObjectNode answer = TaxAnswerJson.object();
        answer.set("address", address.deepCopy());
        boolean known = SalesTax.knows(country, address.path("region").asString(""))
                && address.path("line1").asString("").matches(".*\\d.*");
        if (known) {
            answer.put("resolutionQuality", "Intersection")
                    .putArray("validatedAddresses")
                    .add(address.deepCopy());
            return new TaxAnswerJson(200, answer);
        }
        answer.put("resolutionQuality", "NotCoded").putArray("validatedAddresses");
        answer.putArray("messages")
                .addObject()
                .put("summary", "The address cannot be found.")
                .put("refersTo", "Address")
                .put("severity", "Error");
        return new TaxAnswerJson(200, answer);
    }
}
