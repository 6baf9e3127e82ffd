package io.integrationhub.orderexport.commercetools.mapping;

import com.commercetools.api.models.cart.TaxedItemPrice;
import com.commercetools.api.models.cart.TaxedPrice;
import com.commercetools.api.models.common.TypedMoney;
import com.commercetools.api.models.order.Order;
import io.integrationhub.orderexport.history.HistoricOrder;
import io.integrationhub.orderexport.history.HistoricOrder.Amounts;
import io.integrationhub.orderexport.history.HistoricOrder.Line;
import io.integrationhub.orderexport.history.HistoricOrder.TaxRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The draft of an imported order (https://docs.commercetools.com/api/projects/orders-import#orderimportdraft).
 * commercetools stores totals and taxed prices as they are sent, but computes the total of a line from its price; a
 * total that is no multiple of the quantity gets a price with more digits, which leads to exactly this total.
 *
 * @param type key of the Type of the hub's custom fields
 * @param markField custom field that marks the order as history
 */
public record HistoricDraft(HistoricOrder order, String type, String markField) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Further digits than those of the quantity, so that rounding the price never reaches the minor unit. */
    private static final int SPARE_DIGITS = 3;

    public String json() {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("orderNumber", order.number().value());
        draft.put("completedAt", order.placedAt().toString());
        draft.putAll(order.texts());
        draft.putAll(order.addresses());
        draft.put("inventoryMode", "None");
        List<Map<String, Object>> items = new ArrayList<>();
        List<Map<String, Object>> customs = new ArrayList<>();
        order.lines().forEach(line -> (line.isItem() ? items : customs).add(line(line)));
        draft.put("lineItems", items);
        draft.put("customLineItems", customs);
        order.shipping().ifPresent(shipping -> {
            Map<String, Object> info = new LinkedHashMap<>();
            info.put("shippingMethodName", shipping.method());
            info.put("price", money(shipping.amounts().total()));
            info.put("shippingRate", Map.of("price", money(shipping.amounts().total())));
            addTax(info, shipping.tax(), shipping.amounts());
            draft.put("shippingInfo", info);
        });
        draft.put("totalPrice", money(order.totals().total()));
        taxed(order.totals()).ifPresent(taxed -> {
            taxed.put("taxPortions", portions());
            draft.put("taxedPrice", taxed);
        });
        draft.put(
                "custom",
                Map.of("type", Map.of("typeId", "type", "key", type), "fields", Map.of(markField, order.source())));
        return JSON.writeValueAsString(draft);
    }

    /** Returns the {@link #differences} of an order if the hub imported it from this source; otherwise none. */
    public List<String> differencesIfImported(Order present) {
        boolean isImported = present.getCustom() != null
                && order.source()
                        .equals(present.getCustom().getFields().values().get(markField));
        return isImported ? differences(present) : List.of();
    }

    /** Returns where the imported order shows other amounts than its source. */
    public List<String> differences(Order imported) {
        List<String> differences = new ArrayList<>();
        Shown totals = new Shown(imported.getTotalPrice(), Taxed.of(imported.getTaxedPrice()));
        compare("the order", order.totals(), totals).forEach(differences::add);
        List<Line> items = order.lines().stream().filter(Line::isItem).toList();
        List<Line> customs =
                order.lines().stream().filter(line -> !line.isItem()).toList();
        if (!hasParts(imported, items.size(), customs.size())) {
            differences.add("commercetools shows other lines, or no shipping");
            return differences;
        }
        for (int index = 0; index < items.size(); index++) {
            var shown = imported.getLineItems().get(index);
            differences.addAll(
                    compare(items.get(index), new Shown(shown.getTotalPrice(), Taxed.of(shown.getTaxedPrice()))));
        }
        for (int index = 0; index < customs.size(); index++) {
            var shown = imported.getCustomLineItems().get(index);
            differences.addAll(
                    compare(customs.get(index), new Shown(shown.getTotalPrice(), Taxed.of(shown.getTaxedPrice()))));
        }
        order.shipping().ifPresent(shipping -> {
            var shown = imported.getShippingInfo();
            Amounts sent = sent(shipping.amounts(), shipping.tax());
            compare("the shipping", sent, new Shown(shown.getPrice(), Taxed.of(shown.getTaxedPrice())))
                    .forEach(differences::add);
        });
        return differences;
    }

    private boolean hasParts(Order imported, int items, int customs) {
        return imported.getLineItems().size() == items
                && imported.getCustomLineItems().size() == customs
                && (order.shipping().isEmpty() || imported.getShippingInfo() != null);
    }

    /** An amount of an imported order with its taxes. */
    private record Shown(TypedMoney total, Optional<Taxed> taxed) {}

    /** The amounts without and with taxes. */
    private record Taxed(TypedMoney net, TypedMoney gross) {

        static Optional<Taxed> of(@Nullable TaxedPrice price) {
            return Optional.ofNullable(price).map(it -> new Taxed(it.getTotalNet(), it.getTotalGross()));
        }

        static Optional<Taxed> of(@Nullable TaxedItemPrice price) {
            return Optional.ofNullable(price).map(it -> new Taxed(it.getTotalNet(), it.getTotalGross()));
        }
    }

    private List<String> compare(Line line, Shown shown) {
        return compare("line " + line.key(), sent(line.amounts(), line.tax()), shown)
                .toList();
    }

    /** What commercetools takes of amounts: nothing about taxes without a rate. */
    private static Amounts sent(Amounts amounts, Optional<TaxRate> rate) {
        return rate.isPresent() ? amounts : new Amounts(amounts.total(), Optional.empty(), Optional.empty());
    }

    private Stream<String> compare(String what, Amounts expected, Shown shown) {
        Stream<String> total = compare(what + " total", expected.total(), Optional.of(shown.total()));
        if (taxed(expected).isEmpty()) {
            return total;
        }
        return Stream.of(
                        total,
                        expected.net().stream()
                                .flatMap(net -> compare(
                                        what + " net", net, shown.taxed().map(Taxed::net))),
                        expected.gross().stream()
                                .flatMap(gross -> compare(
                                        what + " gross", gross, shown.taxed().map(Taxed::gross))))
                .flatMap(found -> found);
    }

    private Stream<String> compare(String what, BigDecimal expected, Optional<TypedMoney> shown) {
        Optional<Long> cents = shown.map(TypedMoney::getCentAmount);
        if (cents.equals(Optional.of(cents(expected)))) {
            return Stream.empty();
        }
        String text = cents.map(
                        it -> BigDecimal.valueOf(it, order.fractionDigits()).toPlainString())
                .orElse("none");
        return Stream.of(what + " is " + expected.toPlainString() + ", but commercetools shows " + text);
    }

    private Map<String, Object> line(Line line) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("name", Map.of(order.locale(), line.name()));
        draft.put("quantity", line.quantity());
        Map<String, Object> price = unitPrice(line);
        if (line.isItem()) {
            draft.put("variant", Map.of("sku", line.sku()));
            draft.put("price", Map.of("value", price));
            if (!line.supplyChannel().isEmpty()) {
                draft.put("supplyChannel", Map.of("typeId", "channel", "key", line.supplyChannel()));
            }
        } else {
            draft.put("slug", line.sku());
            draft.put("money", price);
        }
        addTax(draft, line.tax(), line.amounts());
        return draft;
    }

    private Map<String, Object> unitPrice(Line line) {
        BigDecimal total = line.amounts().total();
        BigDecimal quantity = BigDecimal.valueOf(line.quantity());
        BigDecimal[] exact = BigDecimal.valueOf(cents(total)).divideAndRemainder(quantity);
        if (exact[1].signum() == 0) {
            return money(BigDecimal.valueOf(exact[0].longValueExact(), order.fractionDigits()));
        }
        int digits = order.fractionDigits() + quantity.precision() + SPARE_DIGITS;
        BigDecimal price = total.divide(quantity, digits, RoundingMode.HALF_EVEN);
        Map<String, Object> money = new LinkedHashMap<>();
        money.put("type", "highPrecision");
        money.put("currencyCode", order.currency());
        money.put("preciseAmount", price.unscaledValue().longValueExact());
        money.put("fractionDigits", digits);
        return money;
    }

    private void addTax(Map<String, Object> draft, Optional<TaxRate> rate, Amounts amounts) {
        rate.ifPresent(tax -> {
            draft.put("taxRate", taxRate(tax, amounts));
            // commercetools takes the taxed price of a line only together with its rate.
            taxed(amounts).ifPresent(taxed -> draft.put("taxedPrice", taxed));
        });
    }

    private static Map<String, Object> taxRate(TaxRate tax, Amounts amounts) {
        boolean isIncluded = amounts.gross()
                .filter(gross -> gross.compareTo(amounts.total()) == 0)
                .isPresent();
        return Map.of(
                "name", tax.name(), "amount", tax.rate(), "includedInPrice", isIncluded, "country", tax.country());
    }

    private Optional<Map<String, Object>> taxed(Amounts amounts) {
        return amounts.net()
                .flatMap(net -> amounts.gross().map(gross -> {
                    Map<String, Object> taxed = new LinkedHashMap<>();
                    taxed.put("totalNet", money(net));
                    taxed.put("totalGross", money(gross));
                    return taxed;
                }));
    }

    private List<Map<String, Object>> portions() {
        Map<BigDecimal, BigDecimal> taxByRate = new TreeMap<>();
        Map<BigDecimal, String> names = new TreeMap<>();
        Stream<Map.Entry<Optional<TaxRate>, Amounts>> parts = Stream.concat(
                order.lines().stream().map(line -> Map.entry(line.tax(), line.amounts())),
                order.shipping().stream().map(shipping -> Map.entry(shipping.tax(), shipping.amounts())));
        parts.forEach(part -> part.getKey().ifPresent(tax -> {
            Amounts amounts = part.getValue();
            amounts.net()
                    .flatMap(net -> amounts.gross().map(gross -> gross.subtract(net)))
                    .ifPresent(amount -> taxByRate.merge(tax.rate(), amount, BigDecimal::add));
            names.putIfAbsent(tax.rate(), tax.name());
        }));
        return taxByRate.entrySet().stream()
                .<Map<String, Object>>map(portion -> Map.of(
                        "rate", portion.getKey(),
                        "name", names.getOrDefault(portion.getKey(), ""),
                        "amount", money(portion.getValue())))
                .toList();
    }

    private Map<String, Object> money(BigDecimal amount) {
        return Map.of("currencyCode", order.currency(), "centAmount", cents(amount));
    }

    private long cents(BigDecimal amount) {
        return amount.setScale(order.fractionDigits(), RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }
}
