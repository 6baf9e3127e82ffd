package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.http.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates a {@code CreateTransactionModel} and computes its taxes. */
final class AvaTaxComputation {

    private AvaTaxComputation() {}

    /** The error response to a model that validates, but cannot be computed. */
    static Optional<Response> error(JsonNode model) {
        if (model.path("lines").isEmpty()) {
            return Optional.of(AvaTaxError.invalid("lines: a transaction needs at least one line"));
        }
        if (digits(model) < 0) {
            return Optional.of(AvaTaxError.invalid("currencyCode: no currency of ISO 4217"));
        }
        Set<String> numbers = new HashSet<>();
        for (JsonNode line : model.path("lines")) {
            if (line.hasNonNull("number") && !numbers.add(text(line, "number"))) {
                return Optional.of(AvaTaxError.of(400, "DuplicateLineNumber"));
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
        int digits = digits(model);
        boolean exempt = model.hasNonNull("entityUseCode") || model.hasNonNull("exemptionNo");
        ObjectNode body = TaxJson.object();
        List<String> given = List.of("type", "date", "customerCode", "currencyCode", "description");
        for (String name : given) {
            if (model.has(name)) {
                body.set(name, model.path(name).deepCopy());
            }
        }
        body.putArray("lines");
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode line : model.path("lines")) {
            boolean untaxed = exempt || isReverseCharged(model, line);
            ObjectNode computed = line(line, untaxed, digits);
            total = total.add(computed.path("tax").decimalValue());
            body.withArray("lines").add(computed);
        }
        return body.put("totalAmount", sum(body, "lineAmount"))
                .put("totalTaxable", sum(body, "taxableAmount"))
                .put("totalExempt", sum(body, "exemptAmount"))
                .put("totalTax", total)
                .put("totalTaxCalculated", total);
    }

    /** The digits of the transaction's currency; negative if there is no such currency. */
    private static int digits(JsonNode model) {
        try {
            return Currency.getInstance(model.path("currencyCode").asString("USD"))
                    .getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private static BigDecimal sum(JsonNode body, String field) {
        return body.path("lines")
                .valueStream()
                .map(line -> line.path(field).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the customer is a business in another European country, which owes the tax itself. */
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
        ObjectNode computed = TaxJson.object()
                .put("lineNumber", text(line, "number"))
                .put("itemCode", text(line, "itemCode"))
                .put("lineAmount", net)
                .put("taxIncluded", included)
                .put("taxableAmount", exempt ? BigDecimal.ZERO : net)
                .put("exemptAmount", exempt ? net : BigDecimal.ZERO)
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
