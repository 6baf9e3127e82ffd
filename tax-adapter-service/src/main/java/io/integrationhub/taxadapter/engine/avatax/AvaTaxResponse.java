package io.integrationhub.taxadapter.engine.avatax;

import static io.integrationhub.taxadapter.engine.EngineJson.decimal;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.engine.DocumentState;
import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A response of AvaTax: a TransactionModel, or an error. */
record AvaTaxResponse(int status, JsonNode body) {

    private static final int NOT_FOUND = 404;
    private static final Set<String> NOT_FOUND_ERRORS = Set.of("EntityNotFoundError", "TransactionNotFound");

    static AvaTaxResponse of(SystemResponse response) {
        return new AvaTaxResponse(response.status(), EngineJson.of(response).node());
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isNotFound() {
        return status == NOT_FOUND || NOT_FOUND_ERRORS.contains(error());
    }

    /** The code of the error, for example {@code CannotModifyLockedTransaction}; empty if there is none. */
    String error() {
        return body.path("error").path("code").asString("");
    }

    /** @throws PermanentFault {@code TAX_ENGINE_REJECTED} if this is an error */
    AvaTaxResponse requireSuccess() {
        if (!isSuccess()) {
            throw new PermanentFault(
                    TaxEngineFault.TAX_ENGINE_REJECTED,
                    "AvaTax responded with status " + status + " and the code " + error());
        }
        return this;
    }

    /** The tax of every item; empty if any is missing. */
    Optional<ItemTaxes> taxes(TaxableTransaction transaction) {
        Map<String, JsonNode> lines = lines();
        Map<String, ItemTax> taxes = new HashMap<>();
        for (TaxItem item : transaction.items()) {
            JsonNode line = lines.get(item.ref().number());
            if (line != null && line.path("tax").isNumber()) {
                taxes.put(item.ref().number(), tax(item, line));
            }
        }
        return ItemTaxes.complete(transaction, taxes);
    }

    /** Whether this transaction is committed, and was created from exactly this document. */
    boolean isCreatedFrom(TaxDocument document) {
        return isCommitted() && body.path("description").asString("").equals(AvaTaxRequest.mark(document));
    }

    boolean isLocked() {
        return body.path("locked").asBoolean(false);
    }

    /** How this transaction compares to the document; its tax is the one AvaTax calculated. */
    DocumentState state(TaxDocument document) {
        Map<String, JsonNode> lines = lines();
        List<TaxItem> items = document.content().items();
        boolean matches = lines.size() == items.size()
                && items.stream()
                        .allMatch(item -> hasAmount(lines.get(item.ref().number()), document, item));
        Money zero = document.content().total().zero();
        BigDecimal tax = decimal(body.path("totalTax")).abs();
        return new DocumentState.Found(isCommitted(), matches, Money.rounded(zero.currency(), zero.digits(), tax));
    }

    private boolean isCommitted() {
        return body.path("status").asString("").equals("Committed");
    }

    private Map<String, JsonNode> lines() {
        return EngineJson.byField(body.path("lines"), "lineNumber");
    }

    private static boolean hasAmount(@Nullable JsonNode line, TaxDocument document, TaxItem item) {
        if (line == null) {
            return false;
        }
        BigDecimal stored = decimal(line.path("lineAmount"));
        // AvaTax stores the net amount of a price that includes the tax.
        BigDecimal price = document.content().taxIncluded() ? stored.add(decimal(line.path("tax"))) : stored;
        return price.abs().compareTo(item.amount().amount().abs()) == 0;
    }

    private static ItemTax tax(TaxItem item, JsonNode line) {
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
        return new ItemTax(item.ref(), tax, TaxRate.sumOf(name, parts));
    }

    private static String name(JsonNode detail) {
        String jurisdiction = detail.path("jurisName").asString("");
        String tax = detail.path("taxName").asString("Tax");
        return tax.contains(jurisdiction) ? tax : jurisdiction + " " + tax;
    }

    /** Never prints the body. */
    @Override
    public String toString() {
        return "AvaTaxResponse[" + status + "]";
    }
}
