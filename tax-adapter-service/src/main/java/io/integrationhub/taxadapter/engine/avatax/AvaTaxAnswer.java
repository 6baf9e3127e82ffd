package io.integrationhub.taxadapter.engine.avatax;

import static io.integrationhub.taxadapter.engine.EngineJson.decimal;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.engine.Standing;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.TaxedItem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What AvaTax says: a TransactionModel, or an error. */
record AvaTaxAnswer(int status, JsonNode body) {

    static AvaTaxAnswer of(SystemResponse answer) {
        return new AvaTaxAnswer(answer.status(), EngineJson.of(answer).node());
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The error's code, for example {@code CannotModifyLockedTransaction}; empty if none. */
    String error() {
        return body.path("error").path("code").asString("");
    }

    PermanentFault refusal() {
        return new PermanentFault(
                TaxEngineFault.TAX_ENGINE_REFUSED, "AvaTax answers with status " + status + " and the code " + error());
    }

    /** The tax of every item. */
    TaxAnswer taxes(TaxQuestion question) {
        return findTaxes(question)
                .orElseThrow(() -> new PermanentFault(
                        TaxEngineFault.TAX_ANSWER_UNREADABLE, "AvaTax left out the tax of some item"));
    }

    /** The tax of every item; empty if it is not there of some. */
    Optional<TaxAnswer> findTaxes(TaxQuestion question) {
        Map<String, JsonNode> lines = new HashMap<>();
        body.path("lines").forEach(line -> lines.put(line.path("lineNumber").asString(""), line));
        Map<String, TaxedItem> taxes = new HashMap<>();
        for (TaxItem item : question.items()) {
            JsonNode line = lines.get(item.ref().number());
            if (line != null && line.path("tax").isNumber()) {
                taxes.put(item.ref().number(), taxed(item, line));
            }
        }
        return TaxAnswer.complete(question, taxes);
    }

    /** Whether this transaction is committed, and was made of just this document. */
    boolean isJust(TaxDocument document) {
        return isCommitted() && body.path("description").asString("").equals(AvaTaxRequest.mark(document));
    }

    /** How this transaction stands to the document; its tax is AvaTax's own. */
    Standing standing(TaxDocument document) {
        Map<String, JsonNode> lines = new HashMap<>();
        body.path("lines").forEach(line -> lines.put(line.path("lineNumber").asString(""), line));
        List<TaxItem> items = document.content().items();
        boolean same = lines.size() == items.size()
                && items.stream().allMatch(item -> costs(lines.get(item.ref().number()), document, item));
        Money zero = document.content().total().zero();
        BigDecimal tax = decimal(body.path("totalTax")).abs();
        return new Standing.Kept(isCommitted(), same, Money.rounded(zero.currency(), zero.digits(), tax));
    }

    private boolean isCommitted() {
        return body.path("status").asString("").equals("Committed");
    }

    private static boolean costs(@Nullable JsonNode line, TaxDocument document, TaxItem item) {
        if (line == null) {
            return false;
        }
        BigDecimal kept = decimal(line.path("lineAmount"));
        // Of a price that contains the tax, AvaTax keeps the net amount.
        BigDecimal price = document.content().taxIncluded() ? kept.add(decimal(line.path("tax"))) : kept;
        return price.abs().compareTo(item.amount().amount().abs()) == 0;
    }

    private static TaxedItem taxed(TaxItem item, JsonNode line) {
        Money price = item.amount();
        Money tax = Money.rounded(price.currency(), price.digits(), decimal(line.path("tax")));
        Map<String, BigDecimal> rates = new LinkedHashMap<>();
        for (JsonNode detail : line.path("details")) {
            BigDecimal rate = decimal(detail.path("rate"));
            if (rate.signum() != 0) {
                rates.merge(name(detail), rate, BigDecimal::add);
            }
        }
        List<Part> parts = rates.entrySet().stream()
                .map(rate -> new Part(rate.getKey(), rate.getValue()))
                .toList();
        String name =
                parts.isEmpty() ? "No tax" : parts.stream().map(Part::name).collect(Collectors.joining(" + "));
        return new TaxedItem(item.ref(), tax, TaxRate.sumOf(name, parts));
    }

    private static String name(JsonNode detail) {
        String jurisdiction = detail.path("jurisName").asString("");
        String tax = detail.path("taxName").asString("Tax");
        return tax.contains(jurisdiction) ? tax : jurisdiction + " " + tax;
    }

    /** Never prints the body. */
    @Override
    public String toString() {
        return "AvaTaxAnswer[" + status + "]";
    }
}
