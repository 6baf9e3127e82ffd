package io.integrationhub.pricing.quote.content;

/**
 * Who asks for a quote; what is not known is empty.
 *
 * @param externalId id of the customer in another system
 * @param group id of the customer group
 * @param businessUnit key of the Business Unit
 * @param store key of the Store
 */
public record Buyer(
        String id, String number, String externalId, String email, String group, String businessUnit, String store) {

    /** Omits personal data. */
    @Override
    public String toString() {
        return "Buyer[" + id + "]";
    }
}
