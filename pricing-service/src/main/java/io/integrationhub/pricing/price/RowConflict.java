package io.integrationhub.pricing.price;

import java.util.Optional;

/**
 * Rows of a source that cannot all be right. Nothing of their scope is written.
 *
 * @param other the other row; empty if a row is missing
 */
public record RowConflict(Kind kind, PriceScope scope, ReportedPrice row, Optional<ReportedPrice> other) {

    /** What is wrong. */
    public enum Kind {
        /** Two rows with the same scope, validity and lower bound state different prices. */
        CONTRADICTION,
        /** Two prices of one scope are valid at the same time. */
        OVERLAP,
        /** There is a tier, but no price for one piece. */
        TIER_WITHOUT_PRICE
    }

    /** The problem with both rows, for people. */
    public String message() {
        String of = " of " + scope;
        return switch (kind) {
            case CONTRADICTION ->
                shown(row) + " and " + other.map(RowConflict::shown).orElse("") + of
                        + " contradict each other; none is used";
            case OVERLAP ->
                shown(row) + " and " + other.map(RowConflict::shown).orElse("") + of
                        + " are valid at the same time; none is used";
            case TIER_WITHOUT_PRICE -> shown(row) + of + " is a tier, and no row has the price of one piece";
        };
    }

    private static String shown(ReportedPrice row) {
        return row.place() + " (" + row.value() + ", " + row.validity() + ")";
    }
}
