package io.integrationhub.orderexport.history;

import io.integrationhub.orderexport.order.OrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An order from before, with the amounts of its source.
 *
 * @param source name of the system that it comes from
 * @param fractionDigits digits of the currency
 * @param texts what the shop stores as it is, by field of commercetools; without fields that are empty
 * @param addresses billing and shipping address, by field of commercetools
 * @param shipping name and amounts of the shipping; empty if there was none
 */
public record HistoricOrder(
        OrderNumber number,
        Instant placedAt,
        String source,
        String currency,
        int fractionDigits,
        String locale,
        Map<String, String> texts,
        Map<String, Map<String, String>> addresses,
        List<Line> lines,
        Optional<Shipping> shipping,
        Amounts totals) {

    public HistoricOrder {
        texts = Map.copyOf(texts);
        addresses = Map.copyOf(addresses);
        lines = List.copyOf(lines);
    }

    /** A line; {@code isItem} whether its SKU is one of the Project, otherwise it becomes a custom line. */
    public record Line(
            String key,
            boolean isItem,
            String sku,
            String name,
            long quantity,
            Amounts amounts,
            Optional<TaxRate> tax,
            String supplyChannel) {}

    /** How the goods were delivered. */
    public record Shipping(String method, Amounts amounts, Optional<TaxRate> tax) {}

    /** A tax rate, for example 0.19. */
    public record TaxRate(String name, BigDecimal rate, String country) {}

    /**
     * Amounts in the currency of the order.
     *
     * @param total price of all pieces, without taxes that it does not include
     * @param net without taxes; empty if the source does not tell
     * @param gross with taxes; empty if the source does not tell
     */
    public record Amounts(BigDecimal total, Optional<BigDecimal> net, Optional<BigDecimal> gross) {

        Stream<BigDecimal> all() {
            return Stream.of(Optional.of(total), net, gross).flatMap(Optional::stream);
        }
    }

    /** Returns what does not add up to the minor unit, so that the order must not be imported; usually nothing. */
    public List<String> inconsistencies() {
        List<String> findings = new ArrayList<>();
        parts().flatMap(Amounts::all)
                .filter(amount -> amount.stripTrailingZeros().scale() > fractionDigits)
                .map(amount -> "'" + amount.toPlainString() + "' has more decimals than " + currency)
                .forEach(findings::add);
        lines.stream()
                .filter(line -> line.quantity() < 1)
                .map(line -> "line " + line.key() + " has the quantity " + line.quantity())
                .forEach(findings::add);
        compare("total", amounts -> Optional.of(amounts.total())).ifPresent(findings::add);
        compare("net", Amounts::net).ifPresent(findings::add);
        compare("gross", Amounts::gross).ifPresent(findings::add);
        return findings;
    }

    private Stream<Amounts> parts() {
        return Stream.concat(details(), Stream.of(totals));
    }

    private Stream<Amounts> details() {
        return Stream.concat(
                lines.stream().map(Line::amounts), shipping.stream().map(Shipping::amounts));
    }

    /** Where a line does not state it, commercetools has nothing that could differ. */
    private Optional<String> compare(String name, Function<Amounts, Optional<BigDecimal>> amount) {
        List<Optional<BigDecimal>> stated = details().map(amount).toList();
        if (amount.apply(totals).isEmpty() || stated.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        BigDecimal sum = stated.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = amount.apply(totals).get();
        return sum.compareTo(total) == 0
                ? Optional.empty()
                : Optional.of(name + " is " + total.toPlainString() + ", but lines and shipping add up to "
                        + sum.toPlainString());
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return "HistoricOrder[" + number + "]";
    }
}
