package io.integrationhub.taxadapter.tax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An exact amount in a currency's smallest unit.
 *
 * @param currency ISO 4217, for example {@code EUR}
 * @param digits of the currency after the point: 0 for JPY, 2 for EUR, 3 for KWD
 * @param minor how many of the smallest unit
 */
public record Money(String currency, int digits, long minor) {

    /** An engine's amount; more digits than the currency has are rounded half up, as taxes are. */
    public static Money rounded(String currency, int digits, BigDecimal amount) {
        return new Money(
                currency,
                digits,
                amount.setScale(digits, RoundingMode.HALF_UP).unscaledValue().longValueExact());
    }

    /** Another amount of this currency. */
    public Money withMinor(long other) {
        return new Money(currency, digits, other);
    }

    public Money zero() {
        return withMinor(0);
    }

    public Money plus(Money other) {
        requireSame(other);
        return withMinor(Math.addExact(minor, other.minor));
    }

    public Money minus(Money other) {
        requireSame(other);
        return withMinor(Math.subtractExact(minor, other.minor));
    }

    public Money negated() {
        return withMinor(Math.negateExact(minor));
    }

    /** As a decimal with the currency's digits. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits);
    }

    /**
     * The part of this amount that {@code part} of {@code whole} pieces bear, rounded towards zero: the parts of
     * growing numbers of pieces never exceed the amount, and all pieces bear all of it.
     */
    public Money share(long part, long whole) {
        return withMinor(times(part).divide(BigInteger.valueOf(whole)).longValueExact());
    }

    /**
     * This amount in parts that are as the weights are to each other, and whose sum is this amount: the largest
     * remainders get the units that rounding leaves over, the first of equal ones.
     *
     * @param weights none negative; if all are zero, the first part is the whole
     */
    public List<Money> spread(List<Long> weights) {
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

    private void requireSame(Money other) {
        if (!currency.equals(other.currency) || digits != other.digits) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added");
        }
    }
}
