package io.integrationhub.emailnotifier.content;

import io.integrationhub.emailnotifier.content.order.OrderDetails;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.StoreLinks;

/**
 * A mail about the approval of an order in a company.
 *
 * @param addressee who is greeted: an approver, or the associate who placed the order
 * @param event what happened to the approval
 * @param businessUnit name of the company or division
 * @param requester name of the associate who placed the order; empty if unknown
 * @param order the order that needs the approval
 * @param link the approval in the shop; empty if it has no page
 * @param links where the Store's pages are
 */
public record ApprovalMail(
        Addressee addressee,
        Event event,
        String businessUnit,
        String requester,
        OrderDetails order,
        String link,
        StoreLinks links)
        implements MailContent {

    /** What happened to an approval. */
    public sealed interface Event {}

    /** The reader has to decide. */
    public record Needed() implements Event {}

    /** All required approvers agreed. */
    public record Approved() implements Event {}

    /**
     * An approver rejected the order.
     *
     * @param reason the approver's words; empty if there are none
     */
    public record Rejected(String reason) implements Event {

        /** Omits the approver's words. */
        @Override
        public String toString() {
            return "Rejected";
        }
    }

    @Override
    public MailType type() {
        return switch (event) {
            case Needed _ -> MailType.APPROVAL_NEEDED;
            case Approved _, Rejected _ -> MailType.APPROVAL_DECIDED;
        };
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return "ApprovalMail[" + type().code() + ", " + order + "]";
    }
}
