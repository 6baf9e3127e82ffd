package io.integrationhub.pricing.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which prices are so unusual that a person has to approve them: pure.
 *
 * @param maxChangePercent difference from the last price in percent; zero for any
 * @param allowsZero whether a price may be zero
 * @param currencies of the tenant; empty for any
 */
public record SanityBand(int maxChangePercent, boolean allowsZero, Set<String> currencies) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SanityBand {
        currencies = Set.copyOf(currencies);
    }

    /**
     * Why a schedule has to be approved.
     *
     * @param known the prices of the scope until now; empty if it had none
     * @return for people; empty if nothing is unusual
     */
    public Optional<String> reason(PriceSchedule desired, Optional<PriceSchedule> known) {
        String currency = desired.scope().currency();
        if (!currencies.isEmpty() && !currencies.contains(currency)) {
            return Optional.of("the currency " + currency + " is none of " + String.join(", ", sorted()));
        }
        return desired.prices().stream()
                .flatMap(price -> reason(price, known).stream())
                .findFirst();
    }

    private Iterable<String> sorted() {
        return currencies.stream().sorted().toList();
    }

    private Optional<String> reason(StandalonePrice price, Optional<PriceSchedule> known) {
        Optional<Money> unusual = Stream.concat(
                        Stream.of(price.value()), price.tiers().stream().map(Tier::value))
                .filter(value -> value.amount().signum() < 0 || value.amount().signum() == 0 && !allowsZero)
                .findFirst();
        if (unusual.isPresent()) {
            return Optional.of(unusual.get() + " is not above zero");
        }
        Optional<StandalonePrice> last = known.flatMap(schedule -> last(price.validity(), schedule));
        return last.flatMap(it -> reason(it.value(), price.value()));
    }

    /** The price that it replaces or follows; the first one if there is none before it. */
    private static Optional<StandalonePrice> last(Validity validity, PriceSchedule known) {
        return known.prices().stream()
                .filter(price -> price.validity().equals(validity))
                .findFirst()
                .or(() -> known.prices().stream()
                        .filter(price -> !price.validity().beginsAfter(validity))
                        .reduce((_, later) -> later))
                .or(() -> known.prices().stream().findFirst());
    }

    private Optional<String> reason(Money last, Money value) {
        if (maxChangePercent == 0 || last.amount().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal difference = value.amount().subtract(last.amount());
        BigDecimal limit = last.amount().multiply(BigDecimal.valueOf(maxChangePercent));
        if (difference.abs().multiply(HUNDRED).compareTo(limit) <= 0) {
            return Optional.empty();
        }
        BigDecimal percent = difference.multiply(HUNDRED).divide(last.amount(), 1, RoundingMode.HALF_UP);
        return Optional.of("%s after %s is a change of %s %%, more than %d %%"
                .formatted(value, last, percent.toPlainString(), maxChangePercent));
    }
}
