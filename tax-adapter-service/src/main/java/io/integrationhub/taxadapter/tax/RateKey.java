package io.integrationhub.taxadapter.tax;

/**
 * What a rate depends on: where goods go to, what they are, and whether the buyer is exempt.
 *
 * @param exemption the engine's word for why; empty if not exempt
 */
public record RateKey(String country, String region, String postalCode, String taxCode, String exemption) {

    /** The key of an item's rate. */
    public static RateKey of(TaxQuestion question, TaxItem item) {
        Place to = item.to();
        return new RateKey(
                to.country(),
                to.region(),
                to.postalCode(),
                item.taxCode(),
                question.buyer().entityUse()
                        + question.buyer().certificate()
                        + (question.isReverseCharged() ? "reverse-charge" : ""));
    }
}
