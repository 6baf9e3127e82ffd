package io.integrationhub.orderexport.order;

/**
 * Who buys; a part that is not known is empty.
 *
 * @param id the customer's id in commercetools; empty for a guest
 * @param email where the buyer is reached
 * @param name first and last name as on the bill
 * @param company as on the bill
 * @param customerGroup the group's key, or its id where it has none
 * @param purchaseOrderNumber the number the buyer's company gave the order
 * @param businessUnit the Business Unit's key
 */
public record Buyer(
        String id,
        String email,
        String name,
        String company,
        String customerGroup,
        String purchaseOrderNumber,
        String businessUnit) {

    /** Whether the buyer has no account. */
    public boolean guest() {
        return id.isEmpty();
    }

    /** Never prints what it holds: it is personal data. */
    @Override
    public String toString() {
        return guest() ? "Buyer[guest]" : "Buyer[" + id + "]";
    }
}
