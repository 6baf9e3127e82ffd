package io.integrationhub.taxadapter.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A tax rate, and the rates of the jurisdictions it consists of.
 *
 * @param amount for example 0.19
 * @param parts rates of the jurisdictions, which add up to the amount; empty for a single tax
 */
public record TaxRate(String name, BigDecimal amount, List<Part> parts) {

    /** commercetools shows no more decimal places of a rate. */
    private static final int DIGITS = 8;

    public TaxRate {
        amount = normalized(amount);
        parts = List.copyOf(parts);
        if (!parts.isEmpty() && sum(parts).compareTo(amount) != 0) {
            throw new IllegalArgumentException("the parts of " + name + " do not add up to the rate");
        }
    }

    /** The rate of one jurisdiction. */
    public record Part(String name, BigDecimal amount) {

        public Part {
            amount = normalized(amount);
        }
    }

    public static TaxRate zero(String name) {
        return new TaxRate(name, BigDecimal.ZERO, List.of());
    }

    /** A rate that is the sum of its parts. */
    public static TaxRate sumOf(String name, List<Part> parts) {
        return new TaxRate(name, sum(parts), parts.size() > 1 ? parts : List.of());
    }

    /** A rate whose parts are shown only if they add up to it. */
    public static TaxRate withConsistentParts(String name, BigDecimal amount, List<Part> parts) {
        return new TaxRate(name, amount, sum(parts).compareTo(amount) == 0 ? parts : List.of());
    }

    /** The tax on a price, rounded half up; {@code included} if the price includes it. */
    public Money taxOn(Money price, boolean included) {
        BigDecimal tax = price.amount().multiply(amount);
        if (included) {
            tax = tax.divide(BigDecimal.ONE.add(amount), price.digits() + 12, RoundingMode.HALF_UP);
        }
        return Money.rounded(price.currency(), price.digits(), tax);
    }

    /**
     * The rate that yields exactly this tax on the price: this rate if it does, otherwise the effective one, for
     * example because only a part of the price is taxed.
     */
    public TaxRate effectiveFor(Money price, Money tax, boolean included) {
        BigDecimal net = (included ? price.minus(tax) : price).amount();
        if (net.signum() == 0 || taxOn(price, included).equals(tax)) {
            return this;
        }
        return scaledTo(tax.amount().divide(net, DIGITS, RoundingMode.HALF_UP));
    }

    /**
     * The rate to use for other prices: this rate if rounding each part explains the tax, otherwise the effective one.
     */
    public TaxRate reusableFrom(Money price, Money tax, boolean included) {
        long difference = Math.abs(taxOn(price, included).minus(tax).minor());
        return difference <= Math.max(1, parts.size()) ? this : effectiveFor(price, tax, included);
    }

    private TaxRate scaledTo(BigDecimal effective) {
        if (parts.isEmpty() || amount.signum() == 0) {
            return new TaxRate(name, effective, List.of());
        }
        List<Part> scaled = new ArrayList<>();
        BigDecimal left = effective;
        for (Part part : parts.subList(0, parts.size() - 1)) {
            BigDecimal share = part.amount().multiply(effective).divide(amount, DIGITS, RoundingMode.DOWN);
            scaled.add(new Part(part.name(), share));
            left = left.subtract(share);
        }
        scaled.add(new Part(parts.getLast().name(), left));
        return new TaxRate(name, effective, scaled);
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal normalized(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
