package io.integrationhub.taxadapter.engine.taxjar;

import static io.integrationhub.taxadapter.engine.EngineJson.decimal;

import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.TaxedItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What TaxJar says about items that all go the same way.
 *
 * @param tax the object of that name in the answer
 */
record TaxJarAnswer(JsonNode tax) {

    /** TaxJar's words for the parts of a rate, and people's: US, Canada, everywhere else. */
    private static final Map<String, String> PARTS = Map.of(
            "state_sales_tax_rate", "State",
            "county_tax_rate", "County",
            "city_tax_rate", "City",
            "special_tax_rate", "Special district",
            "gst_tax_rate", "GST",
            "pst_tax_rate", "PST",
            "qst_tax_rate", "QST",
            "country_tax_rate", "VAT");

    /** The items' taxes by number; those that TaxJar left out are missing. */
    Map<String, TaxedItem> taxes(TaxQuestion question) {
        Map<String, TaxedItem> taxes = new HashMap<>();
        if (!tax.has("breakdown")) {
            // No nexus, or an exempt customer: nothing is due, and TaxJar says no more.
            if (tax.has("amount_to_collect")
                    && decimal(tax.path("amount_to_collect")).signum() == 0) {
                question.items().forEach(item -> taxes.put(item.ref().number(), untaxed(item)));
            }
            return taxes;
        }
        JsonNode breakdown = tax.path("breakdown");
        Map<String, JsonNode> lines = new HashMap<>();
        breakdown.path("line_items").forEach(line -> lines.put(line.path("id").asString(""), line));
        for (TaxItem item : question.items()) {
            JsonNode line = lines.get(item.ref().number());
            if (line != null && line.has("tax_collectable")) {
                taxes.put(item.ref().number(), taxed(question, item, line));
            }
        }
        addShipping(question, breakdown.path("shipping"), taxes);
        return taxes;
    }

    /** Shipping comes as one; its tax is spread over what there is of it. */
    private void addShipping(TaxQuestion question, JsonNode shipping, Map<String, TaxedItem> taxes) {
        List<TaxItem> items =
                question.items().stream().filter(TaxJarRequest::isShipping).toList();
        if (items.isEmpty()) {
            return;
        }
        Money whole = TaxJarRequest.shippingOf(question);
        boolean taxed = shipping.has("tax_collectable");
        TaxRate rate = taxed ? rate(shipping) : none();
        Money tax = question.taxIncluded()
                ? rate.taxOn(whole, true)
                : Money.rounded(whole.currency(), whole.digits(), decimal(shipping.path("tax_collectable")));
        List<Money> parts =
                tax.spread(items.stream().map(it -> it.amount().minor()).toList());
        for (int index = 0; index < items.size(); index++) {
            TaxItem item = items.get(index);
            taxes.put(item.ref().number(), new TaxedItem(item.ref(), parts.get(index), rate));
        }
    }

    private static TaxedItem taxed(TaxQuestion question, TaxItem item, JsonNode line) {
        TaxRate rate = rate(line);
        Money price = item.amount();
        // TaxJar takes every price for a net one; of one that contains the tax, the rate counts.
        Money tax = question.taxIncluded()
                ? rate.taxOn(price, true)
                : Money.rounded(price.currency(), price.digits(), decimal(line.path("tax_collectable")));
        return new TaxedItem(item.ref(), tax, rate);
    }

    private static TaxRate rate(JsonNode line) {
        BigDecimal combined = decimal(line.path("combined_tax_rate"));
        List<Part> parts = new ArrayList<>();
        PARTS.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(part -> {
            BigDecimal rate = decimal(line.path(part.getKey()));
            if (rate.signum() != 0) {
                parts.add(new Part(part.getValue(), rate));
            }
        });
        BigDecimal sum = parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = parts.size() > 1 && sum.compareTo(combined) == 0;
        return new TaxRate("Sales tax", combined, whole ? parts : List.of());
    }

    private static TaxedItem untaxed(TaxItem item) {
        return new TaxedItem(item.ref(), item.amount().zero(), none());
    }

    private static TaxRate none() {
        return new TaxRate("No tax", BigDecimal.ZERO, List.of());
    }

    /** Never prints the answer. */
    @Override
    public String toString() {
        return "TaxJarAnswer";
    }
}
