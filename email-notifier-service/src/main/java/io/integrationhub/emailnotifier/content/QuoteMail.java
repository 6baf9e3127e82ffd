package io.integrationhub.emailnotifier.content;

import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.Totals;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail to a buyer whose quote is ready.
 *
 * @param addressee who is greeted
 * @param number the quote's key, or what else identifies it for the buyer
 * @param lines what is offered
 * @param totals what it costs
 * @param validTo until when it can be accepted; empty if it does not expire
 * @param sellerComment the seller's words; empty if there are none
 * @param link the quote in the shop; empty if it has no page
 * @param links where the Store's pages are
 */
public record QuoteMail(
        Addressee addressee,
        String number,
        List<Line> lines,
        Totals totals,
        Optional<Instant> validTo,
        String sellerComment,
        String link,
        StoreLinks links)
        implements MailContent {

    public QuoteMail {
        lines = List.copyOf(lines);
    }

    @Override
    public MailType type() {
        return MailType.QUOTE_READY;
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return "QuoteMail[" + number + "]";
    }
}
