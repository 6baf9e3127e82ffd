package io.integrationhub.pricing.pricein;

import io.integrationhub.pricing.price.PriceScope;
import io.integrationhub.pricing.price.ReportedPrice;
import io.integrationhub.pricing.price.Validity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The neutral form of a report, which mappings lead to; see the README. */
record PriceReportForm(
        @Nullable String id,
        @Nullable String source,
        @Nullable Boolean full,
        @Nullable List<@Nullable Item> items) {

    /** A row: what a price is, for whom and when. */
    record Item(
            @Nullable String sku,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable BigDecimal priceQuantity,
            @Nullable String unit,
            @Nullable Long lowerBound,
            @Nullable String country,
            @Nullable String customerGroup,
            @Nullable String channel,
            @Nullable String validFrom,
            @Nullable String validUntil,
            @Nullable String type,
            @Nullable Boolean active,
            @Nullable Boolean deleted) {}

    /**
     * How rows are read.
     *
     * @param types of prices that are used; empty for all
     */
    record Rules(PriceDates dates, Set<String> types) {}

    /**
     * The rows, without those of types that are not used.
     *
     * @param index place of an item in the report
     * @param place where an item comes from, by its place in the report
     * @throws IllegalArgumentException with a message that names the missing or invalid field
     */
    List<PriceRow> toRows(IntUnaryOperator index, IntFunction<String> place, Rules rules) {
        if (items == null) {
            throw new IllegalArgumentException("items is missing");
        }
        return IntStream.range(0, items.size())
                .mapToObj(at -> Optional.ofNullable(items.get(at))
                        .filter(item -> isUsed(item, rules.types()))
                        .map(item -> row(item, index.applyAsInt(at), place.apply(index.applyAsInt(at)), rules)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isUsed(Item item, Set<String> types) {
        return types.isEmpty() || types.contains(text(item.type()));
    }

    private PriceRow row(Item item, int index, String place, Rules rules) {
        PriceScope scope = new PriceScope(
                required("sku", item.sku()),
                required("currency", item.currency()).toUpperCase(Locale.ROOT),
                text(item.country()).toUpperCase(Locale.ROOT),
                text(item.customerGroup()),
                text(item.channel()));
        Optional<ReportedPrice> price = Boolean.TRUE.equals(item.deleted())
                ? Optional.empty()
                : Optional.of(price(item, scope, place, rules.dates()));
        return new PriceRow(index, place, scope, price, new PriceRow.Head(text(id), text(source), isFull()));
    }

    private static ReportedPrice price(Item item, PriceScope scope, String place, PriceDates dates) {
        ReportedPrice price = new ReportedPrice(
                scope,
                new Validity(dates.from(item.validFrom()), dates.until(item.validUntil())),
                required("amount", item.amount()),
                Objects.requireNonNullElse(item.priceQuantity(), BigDecimal.ONE),
                text(item.unit()),
                Objects.requireNonNullElse(item.lowerBound(), 1L),
                text(item.type()),
                !Boolean.FALSE.equals(item.active()),
                place);
        price.value(); // Rejects what is no amount of the currency.
        return price;
    }

    private boolean isFull() {
        return Boolean.TRUE.equals(full);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
