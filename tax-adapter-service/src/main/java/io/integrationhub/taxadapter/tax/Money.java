package io.integrationhub.taxadapter.tax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An exact amount in the smallest unit of its currency.
 *
 * @param currency ISO 4217, for example {@code EUR}
 * @param digits the currency's fraction digits: 0 for JPY, 2 for EUR, 3 for KWD
 * @param minor the amount in the smallest unit
 */
public record Money(String currency, int digits, long minor) {

    /** Converts an engine's amount; excess digits are rounded half up, as is usual for taxes. */
    public static Money rounded(String currency, int digits, BigDecimal amount) {
        BigDecimal rounded = amount.setScale(digits, RoundingMode.HALF_UP);
        return new Money(currency, digits, rounded.unscaledValue().longValueExact());
    }

    /** Returns another amount of the same currency. */
    public Money withMinor(long other) {
        return new Money(currency, digits, other);
    }

    public Money zero() {
        return withMinor(0);
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return withMinor(Math.addExact(minor, other.minor));
    }

    public Money minus(Money other) {
        requireSameCurrency(other);
        return withMinor(Math.subtractExact(minor, other.minor));
    }

    public Money negated() {
        return withMinor(Math.negateExact(minor));
    }

    /** The amount as a decimal with the currency's digits. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits);
    }

    /**
     * The share of {@code part} out of {@code whole} pieces, rounded towards zero: shares of growing numbers of pieces
     * never exceed the amount, and the share of all pieces is the amount.
     */
    public Money share(long part, long whole) {
        return withMinor(times(part).divide(BigInteger.valueOf(whole)).longValueExact());
    }

    /**
     * Allocates this amount in proportion to the weights without losing a unit: the largest remainders receive the
     * units that rounding leaves over, the first of equal remainders first.
     *
     * @param weights none negative; if all are zero, the first part receives everything
     */
    public List<Money> allocate(List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        if (sum == 0) {
            return IntStream.range(0, weights.size())
                    .mapToObj(index -> withMinor(index == 0 ? minor : 0))
                    .toList();
        }
        List<Money> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        long left = minor;
        for (long weight : weights) {
            BigInteger[] divided = times(weight).divideAndRemainder(BigInteger.valueOf(sum));
            parts.add(withMinor(divided[0].longValueExact()));
            remainders.add(divided[1].abs());
            left -= divided[0].longValueExact();
        }
        List<Integer> largestFirst = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .toList();
        long unit = Long.signum(left);
        for (int index : largestFirst.subList(0, Math.toIntExact(Math.abs(left)))) {
            parts.set(index, withMinor(parts.get(index).minor + unit));
        }
        return List.copyOf(parts);
    }

    private BigInteger times(long factor) {
        return BigInteger.valueOf(minor).multiply(BigInteger.valueOf(factor));
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency) || digits != other.digits) {
            throw new IllegalArgumentException("cannot add " + currency + " and " + other.currency);
        }
    }
}
