package io.integrationhub.emailnotifier.content;

import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.LocalizedText;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import java.time.Instant;
import java.util.List;

/**
 * A mail to a customer about the account.
 *
 * @param addressee who is greeted
 * @param event what happened to the account
 * @param links where the Store's pages are
 */
public record CustomerMail(Addressee addressee, Event event, StoreLinks links) implements MailContent {

    /** What happened to an account. */
    public sealed interface Event {}

    /**
     * The account was created.
     *
     * @param customerNumber empty if the customer has none
     */
    public record Welcome(String customerNumber) implements Event {}

    /** The password was changed. */
    public record PasswordChanged(Instant changedAt) implements Event {}

    /** The e-mail address was changed; the mail goes to the old one and does not name the new one. */
    public record EmailChanged(Instant changedAt) implements Event {}

    /**
     * The customer became an associate of a company or division.
     *
     * @param businessUnit its name
     * @param roles names of the associate roles
     */
    public record AssociateInvited(String businessUnit, List<LocalizedText> roles) implements Event {

        public AssociateInvited {
            roles = List.copyOf(roles);
        }
    }

    @Override
    public MailType type() {
        return switch (event) {
            case Welcome _ -> MailType.CUSTOMER_WELCOME;
            case PasswordChanged _ -> MailType.PASSWORD_CHANGED;
            case EmailChanged _ -> MailType.EMAIL_CHANGED;
            case AssociateInvited _ -> MailType.ASSOCIATE_INVITED;
        };
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return "CustomerMail[" + type().code() + "]";
    }
}
