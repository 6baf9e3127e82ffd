package io.integrationhub.sandbox.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A CreateTransactionModel, judged and computed. */
final class AvaTaxComputation {

    private static final Set<String> FIELDS = Set.of(
            "type",
            "code",
            "companyCode",
            "date",
            "customerCode",
            "currencyCode",
            "commit",
            "entityUseCode",
            "exemptionNo",
            "businessIdentificationNo",
            "referenceCode",
            "description",
            "lines",
            "addresses");
    private static final Set<String> LINE_FIELDS =
            Set.of("number", "quantity", "amount", "taxIncluded", "itemCode", "taxCode", "addresses", "taxOverride");
    private static final int LONGEST_CODE = 50;

    private AvaTaxComputation() {}

    /** What AvaTax does not take, as it says so. */
    static Optional<TaxAnswerJson> mistake(JsonNode model) {
        boolean known = FIELDS.containsAll(model.propertyNames());
        boolean complete = model.hasNonNull("customerCode")
                && model.path("date").asString("").matches("\\d{4}-\\d{2}-\\d{2}")
                && !model.path("lines").isEmpty();
        boolean fits = model.path("code").asString("").length() <= LONGEST_CODE
                && model.path("customerCode").asString("").length() <= LONGEST_CODE;
        if (!known || !complete || !fits) {
            return Optional.of(AvaTaxError.of(400, "ValidationException"));
        }
        for (JsonNode line : model.path("lines")) {
            if (!LINE_FIELDS.containsAll(line.propertyNames())
                    || !line.path("amount").isNumber()) {
                return Optional.of(AvaTaxError.of(400, "ValidationException"));
            }
            JsonNode to = line.path("addresses").path("shipTo");
            if (!to.hasNonNull("country")) {
                return Optional.of(AvaTaxError.of(400, "MissingAddress"));
            }
            if (!SalesTax.knows(text(to, "country"), text(to, "region"))) {
                return Optional.of(AvaTaxError.of(400, "InvalidAddress"));
            }
        }
        return Optional.empty();
    }

    static ObjectNode compute(JsonNode model) {
        int digits =
                Currency.getInstance(model.path("currencyCode").asString("USD")).getDefaultFractionDigits();
        boolean exempt = model.hasNonNull("entityUseCode") || model.hasNonNull("exemptionNo");
        ObjectNode answer = TaxAnswerJson.object();
        List<String> given = List.of("type", "date", "customerCode", "currencyCode", "description");
        for (String name : given) {
            if (model.has(name)) {
                answer.set(name, model.path(name).deepCopy());
            }
        }
        answer.putArray("lines");
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode line : model.path("lines")) {
            boolean untaxed = exempt || isReverseCharged(model, line);
            ObjectNode computed = line(line, untaxed, digits);
            total = total.add(computed.path("tax").decimalValue());
            answer.withArray("lines").add(computed);
        }
        return answer.put("totalTax", total);
    }

    /** A business of another country of Europe owes the tax itself. */
    private static boolean isReverseCharged(JsonNode model, JsonNode line) {
        String from = text(line.path("addresses").path("shipFrom"), "country");
        String to = text(line.path("addresses").path("shipTo"), "country");
        return model.hasNonNull("businessIdentificationNo")
                && SalesTax.isEuropean(from)
                && SalesTax.isEuropean(to)
                && !from.equals(to);
    }

    private static ObjectNode line(JsonNode line, boolean exempt, int digits) {
        JsonNode to = line.path("addresses").path("shipTo");
        List<SalesTax.Part> parts =
                SalesTax.parts(text(to, "country"), text(to, "region"), text(to, "postalCode"), text(line, "taxCode"));
        BigDecimal rate = exempt
                ? BigDecimal.ZERO
                : parts.stream().map(SalesTax.Part::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount = line.path("amount").decimalValue();
        boolean included = line.path("taxIncluded").asBoolean(false);
        BigDecimal net = included ? amount.divide(BigDecimal.ONE.add(rate), digits, RoundingMode.HALF_UP) : amount;
        BigDecimal tax = included ? amount.subtract(net) : amount.multiply(rate).setScale(digits, RoundingMode.HALF_UP);
        JsonNode override = line.path("taxOverride").path("taxAmount");
        ObjectNode computed = TaxAnswerJson.object()
                .put("lineNumber", text(line, "number"))
                .put("itemCode", text(line, "itemCode"))
                .put("lineAmount", net)
                .put("taxIncluded", included)
                .put("tax", override.isNumber() ? override.decimalValue() : tax);
        addDetails(computed, parts, exempt);
        return computed;
    }

    private static void addDetails(ObjectNode computed, List<SalesTax.Part> parts, boolean exempt) {
        computed.putArray("details");
        for (SalesTax.Part part : parts) {
            computed.withArray("details")
                    .addObject()
                    .put("jurisName", part.jurisdiction())
                    .put("taxName", part.name())
                    .put("rate", exempt ? BigDecimal.ZERO : part.rate());
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
