package io.integrationhub.catalogsync.source.bmecat;

import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_VALUE_INVALID;

import io.integrationhub.catalogsync.catalog.ReportedPrice;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.catalogsync.source.StatedNumber;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads the prices of an article. A price that applies in several territories becomes one per country; a price that
 * cannot be read exactly is left out, with a finding.
 */
record ArticlePrices(Header header, Article article, ItemReport report) {

    private static final String UNKNOWN_TYPE = "unspecified";

    /** Whether the article states prices at all. */
    boolean isStated() {
        return article.sections("PRICE_DETAILS").findAny().isPresent();
    }

    List<ReportedPrice> read(String sku) {
        List<ReportedPrice> prices = new ArrayList<>();
        article.sections("PRICE_DETAILS").forEach(details -> {
            Validity validity = validity(details);
            details.children("ARTICLE_PRICE", "PRODUCT_PRICE")
                    .forEach(price -> prices.addAll(prices(sku, price, validity)));
        });
        return prices;
    }

    private List<ReportedPrice> prices(String sku, XmlElement price, Validity validity) {
        try {
            Optional<String> problem = problem(price);
            if (problem.isPresent()) {
                throw new IllegalArgumentException(problem.get());
            }
            ReportedPrice everywhere = price(sku, price, validity);
            List<String> countries = price.children("TERRITORY")
                    .map(territory -> territory.text().toUpperCase(Locale.ROOT).replaceAll("-.*", ""))
                    .filter(country -> country.length() == 2)
                    .distinct()
                    .toList();
            return countries.isEmpty()
                    ? List.of(everywhere)
                    : countries.stream().map(everywhere::in).toList();
        } catch (IllegalArgumentException e) {
            report.warning(CATALOG_VALUE_INVALID, "a price is left out: " + e.getMessage());
            return List.of();
        }
    }

    private Optional<String> problem(XmlElement price) {
        if (price.child("PRICE_AMOUNT").isEmpty()) {
            return Optional.of("it has no amount");
        }
        boolean isConverted = price.child("PRICE_BASE")
                .flatMap(base -> base.textOf("PRICE_UNIT_FACTOR"))
                .flatMap(StatedNumber::of)
                .filter(factor -> factor.compareTo(BigDecimal.ONE) != 0)
                .isPresent();
        return isConverted ? Optional.of("its unit has to be converted to the order unit") : Optional.empty();
    }

    private ReportedPrice price(String sku, XmlElement price, Validity validity) {
        BigDecimal factor = number(price, "PRICE_FACTOR").orElse(BigDecimal.ONE);
        BigDecimal amount =
                number(price, "PRICE_AMOUNT").orElse(BigDecimal.ZERO).multiply(factor);
        return new ReportedPrice(
                sku,
                currency(price),
                amount,
                quantity(),
                unit(price),
                number(price, "LOWER_BOUND").orElse(BigDecimal.ONE),
                price.attribute("price_type").orElse(UNKNOWN_TYPE),
                Optional.empty(),
                validity.from(),
                validity.until(),
                tax(price));
    }

    private String currency(XmlElement price) {
        String currency = price.textOf("PRICE_CURRENCY")
                .or(header::currency)
                .orElseThrow(() -> new IllegalArgumentException("it has no currency"))
                .toUpperCase(Locale.ROOT);
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("its currency is no code of three letters");
        }
        return currency;
    }

    /** An article with prices only does not say what they are for. */
    private Optional<BigDecimal> quantity() {
        return article.orderDetails()
                .map(details -> number(details, "PRICE_QUANTITY").orElse(BigDecimal.ONE));
    }

    private Optional<String> unit(XmlElement price) {
        return price.child("PRICE_BASE")
                .flatMap(base -> base.textOf("PRICE_UNIT"))
                .or(() -> article.orderDetails().flatMap(details -> details.textOf("ORDER_UNIT")));
    }

    private static Optional<BigDecimal> tax(XmlElement price) {
        return number(price, "TAX").or(() -> price.child("TAX_DETAILS").flatMap(details -> number(details, "TAX")));
    }

    private static Optional<BigDecimal> number(XmlElement parent, String name) {
        Optional<String> text = parent.textOf(name);
        Optional<BigDecimal> number = text.flatMap(StatedNumber::of);
        if (text.isPresent() && number.isEmpty()) {
            throw new IllegalArgumentException(name + " " + StatedNumber.problem(text.get()));
        }
        return number;
    }

    private Validity validity(XmlElement details) {
        return new Validity(
                time(
                        new BmecatTime(false),
                        () -> Stream.concat(details.children("VALID_START_DATE"), typed(details, "valid_start_date"))),
                time(
                        new BmecatTime(true),
                        () -> Stream.concat(details.children("VALID_END_DATE"), typed(details, "valid_end_date"))));
    }

    private static Stream<XmlElement> typed(XmlElement details, String type) {
        return details.children("DATETIME")
                .filter(time -> time.attribute("type").filter(type::equals).isPresent());
    }

    private Optional<Instant> time(BmecatTime time, Supplier<Stream<XmlElement>> elements) {
        try {
            return elements.get().findFirst().map(time::of);
        } catch (DateTimeException _) {
            report.warning(CATALOG_VALUE_INVALID, "a date of the prices' validity is none; it is left out");
            return Optional.empty();
        }
    }

    private record Validity(Optional<Instant> from, Optional<Instant> until) {}
}
