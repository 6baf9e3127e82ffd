package io.integrationhub.pricing.pricein;

import io.integrationhub.pricing.price.PriceScope;
import io.integrationhub.pricing.price.ReportedPrice;
import java.util.Optional;

/**
 * A row that could be read.
 *
 * @param index its place in the report
 * @param place where it comes from, for people
 * @param price empty if the prices of the scope are deleted
 * @param head what its report states about itself
 */
record PriceRow(int index, String place, PriceScope scope, Optional<ReportedPrice> price, Head head) {

    /** What a report states about itself; id and source may be empty. */
    record Head(String id, String source, boolean isFull) {

        /** Of a report whose rows are all of types that are not used. */
        static final Head NONE = new Head("", "", false);
    }
}
