package io.integrationhub.taxadapter.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A rate, and what it is made of.
 *
 * @param amount for example 0.19
 * @param parts the rates of the jurisdictions, whose sum is the amount; empty if it is one tax
 */
public record TaxRate(String name, BigDecimal amount, List<Part> parts) {

    /** commercetools shows no more digits of a rate than this. */
    private static final int DIGITS = 8;

    public TaxRate {
        amount = plain(amount);
        parts = List.copyOf(parts);
        BigDecimal sum = parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!parts.isEmpty() && sum.compareTo(amount) != 0) {
            throw new IllegalArgumentException("the parts of " + name + " are not the whole");
        }
    }

    /** What one jurisdiction takes. */
    public record Part(String name, BigDecimal amount) {

        public Part {
            amount = plain(amount);
        }
    }

    /** A rate that is nothing but its parts. */
    public static TaxRate sumOf(String name, List<Part> parts) {
        BigDecimal sum = parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new TaxRate(name, sum, parts.size() > 1 ? parts : List.of());
    }

    /** The tax of an amount, rounded half up; of an amount that contains it, if so. */
    public Money taxOn(Money price, boolean included) {
        BigDecimal tax = price.amount().multiply(amount);
        if (included) {
            tax = tax.divide(BigDecimal.ONE.add(amount), price.digits() + 12, RoundingMode.HALF_UP);
        }
        return Money.rounded(price.currency(), price.digits(), tax);
    }

    /**
     * The rate with which this tax comes out of the price: this one where it does, otherwise the one that was in
     * effect, as where only a part of the price is taxed.
     */
    public TaxRate inEffect(Money price, Money tax, boolean included) {
        BigDecimal net = (included ? price.minus(tax) : price).amount();
        if (net.signum() == 0 || taxOn(price, included).equals(tax)) {
            return this;
        }
        return scaledTo(tax.amount().divide(net, DIGITS, RoundingMode.HALF_UP));
    }

    /**
     * The rate to remember: this one, unless the tax is off by more than rounding each part can make it; then the one
     * that was in effect.
     */
    public TaxRate lasting(Money price, Money tax, boolean included) {
        long off = Math.abs(taxOn(price, included).minus(tax).minor());
        return off <= Math.max(1, parts.size()) ? this : inEffect(price, tax, included);
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

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
