package io.integrationhub.pricing.price;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Prices of one scope for tests. */
final class SamplePrices {

    static final PriceScope SCOPE = new PriceScope("A-1", "EUR", "", "", "");

    private SamplePrices() {}

    static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    /** Valid from the first day of one month until the first day of another of 2026; 0 for none. */
    static Validity months(int from, int until) {
        return new Validity(month(from), month(until));
    }

    private static Optional<Instant> month(int month) {
        return month == 0 ? Optional.empty() : Optional.of(Instant.parse("2026-%02d-01T00:00:00Z".formatted(month)));
    }

    /** A price as the hub wants it. */
    static StandalonePrice price(Validity validity, String amount) {
        return new StandalonePrice(SCOPE.priceKey(validity), validity, euros(amount), List.of(), true);
    }

    /** A price that the hub created. */
    static ExistingPrice own(String id, Validity validity, String amount) {
        return new ExistingPrice(id, 1, price(validity, amount));
    }

    /** A price that somebody else created. */
    static ExistingPrice foreign(String id, Validity validity, String amount) {
        return new ExistingPrice(id, 1, new StandalonePrice("", validity, euros(amount), List.of(), true));
    }

    /** A row for one piece. */
    static ReportedPrice row(Validity validity, String amount, String place) {
        return row(validity, amount, 1, place);
    }

    static ReportedPrice row(Validity validity, String amount, long lowerBound, String place) {
        return new ReportedPrice(
                SCOPE, validity, new BigDecimal(amount), BigDecimal.ONE, "", lowerBound, "", true, place);
    }
}
